package org.candour.events.inspection.recommendation;

import org.candour.events.Event;

/** An event of a recommendation. */
public sealed interface RecommendationEvent extends Event
    permits RecommendationMade,
        RecommendationAnswered,
        ProgressReported,
        ProgressJudged,
        RecommendationClosed,
        RecommendationUnanswered,
        ActionOverdue {}
