package org.candour.events.commissioning.agreement;

import org.candour.events.Event;

/** An event of an agreement on funding. */
public sealed interface AgreementEvent extends Event
    permits AgreementSigned,
        PartnerEngaged,
        ChangeAsked,
        AgreementVaried,
        PaymentRecorded,
        PerformanceAssessed,
        NoticeGiven,
        NoticeAnswered,
        AgreementEnded,
        ClaimRaised,
        ClaimAbandoned,
        ClaimRecovered,
        AssessmentOverdue,
        NoticeOverdue {}
