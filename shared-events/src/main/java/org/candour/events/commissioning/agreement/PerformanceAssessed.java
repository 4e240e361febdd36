package org.candour.events.commissioning.agreement;

import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.commissioning.PerformanceRating;
import org.jspecify.annotations.Nullable;

/**
 * How the agreement is carried out was assessed.
 *
 * @param fundingAdequate whether the provider finds that the funding allows quality, if asked
 */
@EventType(value = "agreement.performance-assessed", visibility = Visibility.PUBLIC)
public record PerformanceAssessed(
    PerformanceRating rating, String finding, boolean atEnd, @Nullable Boolean fundingAdequate)
    implements AgreementEvent {}
