package org.candour.events.inspection.inspection;

import org.candour.events.Event;

/** An event of an inspection before it is published. */
public sealed interface InspectionEvent extends Event
    permits InspectionAnnounced,
        EvidenceFixed,
        FindingRecorded,
        StandardJudged,
        DraftShared,
        DraftAnswered,
        DraftUnanswered,
        PointSettled,
        OverallDerived,
        InspectionAbandoned {}
