package org.candour.events.estate.closure;

import org.candour.events.EventType;
import org.candour.events.PartialDate;
import org.candour.events.Visibility;

/**
 * The closure was brought forward.
 *
 * @param plannedOn the new date, earlier than the one before
 */
@EventType(value = "closure.brought-forward", visibility = Visibility.PUBLIC)
public record ClosureBroughtForward(PartialDate plannedOn, String reason)
    implements ClosureEvent.OnceAnnounced {}
