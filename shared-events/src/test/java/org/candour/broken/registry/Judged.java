package org.candour.broken.registry;

import org.candour.events.Event;
import org.candour.events.EventType;
import org.candour.events.Visibility;

/** An event that any stream takes. */
@EventType(value = "shared.judged", visibility = Visibility.PARTIES)
public record Judged() implements Event {}
