package org.candour.events.outcomes.failure;

import java.time.LocalDate;
import org.candour.events.EventType;
import org.candour.events.PartialDate;
import org.candour.events.Visibility;
import org.candour.events.correction.TakenFrom;
import org.candour.events.outcomes.failure.terms.ReviewKind;
import org.jspecify.annotations.Nullable;

/**
 * Inspectors are to look again.
 *
 * @param inspectionEndedOn when the inspection ended that the review follows; null if a source does
 *     not say
 * @param by the last day for the visit, where no rule sets one
 */
@EventType(value = "failure.review-planned", visibility = Visibility.PUBLIC)
public record ReviewPlanned(
    ReviewKind kind,
    @TakenFrom(UrgentNotificationIssued.class) @Nullable PartialDate inspectionEndedOn,
    @Nullable LocalDate by)
    implements FailureEvent {}
