package org.candour.events.canary;

import org.candour.events.EventType;
import org.candour.events.Visibility;

/** Something that must not be seen by more than it is open to. */
@EventType(value = "confided.told", visibility = Visibility.PARTIES)
public record PartiesTold(String secret) implements CanaryEvent {}
