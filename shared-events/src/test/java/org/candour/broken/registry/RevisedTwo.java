package org.candour.broken.registry;

import org.candour.events.Event;
import org.candour.events.EventType;

/** One of several that share a name. */
@EventType(value = "broken.revised", revision = 2)
public record RevisedTwo() implements Event {}
