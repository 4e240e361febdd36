package org.candour.broken.registry;

import org.candour.events.Event;
import org.candour.events.EventType;
import org.candour.events.Visibility;

/** One of several that share a name. */
@EventType(value = "broken.doubled", visibility = Visibility.PUBLIC)
public record Doubled() implements Event {}
