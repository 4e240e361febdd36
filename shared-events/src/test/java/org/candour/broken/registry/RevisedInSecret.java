package org.candour.broken.registry;

import org.candour.events.Event;
import org.candour.events.EventType;
import org.candour.events.Visibility;

/** A revision that fewer may see. */
@EventType(value = "broken.revised", revision = 3, visibility = Visibility.INSPECTION)
public record RevisedInSecret() implements Event {}
