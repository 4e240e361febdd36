package org.candour.events.canary;

import org.candour.events.EventType;
import org.candour.events.Visibility;

/** Something that must not be seen by more than it is open to. */
@EventType(value = "sealed.told", visibility = Visibility.INSPECTION)
public record InspectorsTold(String secret) implements CanaryEvent {}
