package org.candour.events.estate.closure;

import org.candour.events.EventType;
import org.candour.events.PartialDate;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A closure order was made by statutory instrument.
 *
 * @param instrument for instance SI 2014/3
 * @param specialReasons stated where it is the only prison in its county
 */
@EventType(value = "closure.order-made", visibility = Visibility.PUBLIC)
public record ClosureOrderMade(
    String instrument,
    @Nullable PartialDate laidOn,
    @Nullable PartialDate inForceOn,
    boolean onlyPrisonInCounty,
    @Nullable String specialReasons)
    implements ClosureEvent.OnceAnnounced {}
