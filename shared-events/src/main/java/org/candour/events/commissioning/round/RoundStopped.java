package org.candour.events.commissioning.round;

import org.candour.events.EventType;
import org.candour.events.Visibility;

/** The round was stopped; nothing more is awarded in it. */
@EventType(value = "round.stopped", visibility = Visibility.PUBLIC)
public record RoundStopped(String reason) implements RoundEvent {}
