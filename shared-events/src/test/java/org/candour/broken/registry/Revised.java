package org.candour.broken.registry;

import org.candour.events.Event;
import org.candour.events.EventType;

/** One of several that share a name. */
@EventType("broken.revised")
public record Revised() implements Event {}
