package org.candour.events.estate;

import org.candour.events.EventType;

/** It was decided not to close after all. */
@EventType("closure.rescinded")
public record ClosureRescinded(String reason) implements ClosureEvent {}
