package org.candour.events.estate;

import org.candour.events.EventType;
import org.candour.events.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The closure was put off.
 *
 * @param plannedOn the new date, where one was given
 */
@EventType("closure.postponed")
public record ClosurePostponed(@Nullable PartialDate plannedOn, String reason)
    implements ClosureEvent {}
