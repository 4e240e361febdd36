package org.candour.events.inspection.recommendation;

import org.candour.events.EventType;
import org.candour.events.PartialDate;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * An inspector found how far a recommendation has got.
 *
 * @param progress how far; null where a number is said of several, or a source says neither
 * @param found how many of several made good or reasonable progress, or were achieved
 * @param visitedOn when the inspector saw it
 */
@EventType(value = "recommendation.progress-judged", visibility = Visibility.PUBLIC)
public record ProgressJudged(
    @Nullable JudgedProgress progress, @Nullable Integer found, PartialDate visitedOn, String why)
    implements RecommendationEvent {}
