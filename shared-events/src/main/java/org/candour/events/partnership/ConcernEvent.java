package org.candour.events.partnership;

import org.candour.events.Event;

/** An event of a concern. */
public sealed interface ConcernEvent extends Event
    permits ConcernRaised,
        ConcernAcknowledged,
        ConcernAnswered,
        ConcernEscalated,
        ConcernClosed,
        ConcernUnacknowledged,
        ConcernUnanswered {}
