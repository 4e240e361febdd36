package org.candour.events.estate.closure;

import org.candour.events.EventType;
import org.candour.events.PartialDate;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * The closure was put off.
 *
 * @param plannedOn the new date, where one was given
 */
@EventType(value = "closure.postponed", visibility = Visibility.PUBLIC)
public record ClosurePostponed(@Nullable PartialDate plannedOn, String reason)
    implements ClosureEvent.OnceAnnounced {}
