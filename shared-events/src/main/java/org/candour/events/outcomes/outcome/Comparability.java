package org.candour.events.outcomes.outcome;

import org.candour.events.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Since when figures of a measure may be set beside each other.
 *
 * @param since when the measure was set, or the first of those that it replaced comparably
 * @param notWith the measure before that, with which they are not comparable; null if there was
 *     none
 * @param why why they are not
 */
public record Comparability(PartialDate since, @Nullable String notWith, @Nullable String why) {}
