package org.candour.events.canary;

import org.candour.events.EventType;
import org.candour.events.Visibility;

/** Something that must not be seen by more than it is open to. */
@EventType(value = "minuted.told", visibility = Visibility.GOVERNANCE)
public record BoardTold(String secret) implements CanaryEvent {}
