package org.candour.events.estate.closure;

import org.candour.events.EventType;
import org.candour.events.Visibility;

/** Families of the people held were told of the closure. */
@EventType(value = "closure.families-informed", visibility = Visibility.PUBLIC)
public record FamiliesInformed(String means) implements ClosureEvent.OnceAnnounced {}
