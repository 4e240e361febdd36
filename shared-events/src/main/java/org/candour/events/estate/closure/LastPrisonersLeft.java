package org.candour.events.estate.closure;

import org.candour.events.EventType;
import org.candour.events.Visibility;

/** The last prisoners left. */
@EventType(value = "closure.last-prisoners-left", visibility = Visibility.PUBLIC)
public record LastPrisonersLeft() implements ClosureEvent.OnceAnnounced {}
