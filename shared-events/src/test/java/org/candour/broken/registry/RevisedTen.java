package org.candour.broken.registry;

import org.candour.events.Event;
import org.candour.events.EventType;

/** One of several that share a name. */
@EventType(value = "broken.revised", revision = 10)
public record RevisedTen() implements Event {}
