package org.candour.events.partnership.concern;

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
