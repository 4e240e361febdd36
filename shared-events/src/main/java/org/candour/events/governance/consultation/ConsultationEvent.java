package org.candour.events.governance.consultation;

import org.candour.events.Event;

/** An event of a consultation. */
public sealed interface ConsultationEvent extends Event
    permits ConsultationOpened,
        ConsultationExtended,
        ParticipantsInvited,
        FeedbackGiven,
        FeedbackAnswered,
        ConsultationClosed,
        OutcomePublished,
        OutcomeOverdue {}
