package org.candour.events.estate;

import org.candour.events.EventType;

/** The last prisoners left. */
@EventType("closure.last-prisoners-left")
public record LastPrisonersLeft() implements ClosureEvent {}
