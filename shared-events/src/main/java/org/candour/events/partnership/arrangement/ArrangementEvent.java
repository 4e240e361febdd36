package org.candour.events.partnership.arrangement;

import org.candour.events.Event;

/** An event of a standing arrangement between a prison and organisations. */
public sealed interface ArrangementEvent extends Event
    permits ArrangementMade,
        ArrangementReviewed,
        ArrangementEnded,
        ReturnRecorded,
        ArrangementLapsed {}
