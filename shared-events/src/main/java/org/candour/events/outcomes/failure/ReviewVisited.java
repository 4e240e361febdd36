package org.candour.events.outcomes.failure;

import org.candour.events.EventType;
import org.candour.events.PartialDate;
import org.candour.events.Visibility;
import org.candour.events.correction.TakenFrom;
import org.candour.events.outcomes.failure.terms.ReviewKind;

/**
 * Inspectors looked again.
 *
 * @param from the first day of the visit
 * @param until the last
 */
@EventType(value = "failure.review-visited", visibility = Visibility.PUBLIC)
public record ReviewVisited(
    @TakenFrom(ReviewPlanned.class) ReviewKind kind, PartialDate from, PartialDate until)
    implements FailureEvent {}
