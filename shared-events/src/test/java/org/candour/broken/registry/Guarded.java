package org.candour.broken.registry;

import org.candour.events.Event;
import org.candour.events.EventType;
import org.candour.events.Visibility;

/** An event that boards may see, in a stream where others are public. */
@EventType(value = "broken.guarded", visibility = Visibility.GOVERNANCE)
public record Guarded() implements Event {}
