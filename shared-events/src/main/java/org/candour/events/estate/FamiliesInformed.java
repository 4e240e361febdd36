package org.candour.events.estate;

import org.candour.events.EventType;

/** Families of the people held were told of the closure. */
@EventType("closure.families-informed")
public record FamiliesInformed(String means) implements ClosureEvent {}
