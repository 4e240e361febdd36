package org.candour.events.outcomes.failure;

import org.candour.events.Event;

/** An event of a failure. */
public sealed interface FailureEvent extends Event
    permits FailureDeclared,
        PlanRequired,
        PlanSubmitted,
        PlanAccepted,
        PlanReturned,
        UrgentNotificationIssued,
        NotificationAnswered,
        InterventionOrdered,
        InterventionEnded,
        ReviewPlanned,
        ReviewVisited,
        ReviewPublished,
        FailureResolved,
        FailureReopened,
        PlanOverdue,
        ResponseOverdue,
        ReviewOverdue {}
