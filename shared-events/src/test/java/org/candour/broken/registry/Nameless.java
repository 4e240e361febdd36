package org.candour.broken.registry;

import org.candour.events.Event;

/** Has no name. */
public record Nameless() implements Event {}
