package org.candour.events.governance.board;

import org.candour.events.Event;

/** An event of the board of governors of a prison. */
public sealed interface BoardEvent extends Event
    permits BoardConstituted,
        BoardReconstituted,
        BoardDissolved,
        MemberAppointed,
        MembershipEnded,
        InterestDeclared,
        MeetingCalled,
        MeetingCancelled,
        MeetingHeld,
        MeetingMissed,
        ResolutionRecorded,
        ActionDeclined,
        ActionUnanswered,
        MinutesApproved,
        PlanLinked,
        PlanUnlinked,
        AnnualReportPublished {}
