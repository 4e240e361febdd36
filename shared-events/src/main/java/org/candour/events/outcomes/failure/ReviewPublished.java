package org.candour.events.outcomes.failure;

import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What inspectors found when they looked again was published: of how many concerns progress was
 * good, reasonable, insufficient or none. A number is null where a source does not give it.
 */
@EventType(value = "failure.review-published", visibility = Visibility.PUBLIC)
public record ReviewPublished(
    String finding,
    @Nullable Integer good,
    @Nullable Integer reasonable,
    @Nullable Integer insufficient,
    @Nullable Integer none)
    implements FailureEvent {}
