package org.candour.broken.shapes;

import org.candour.events.Event;

/** An event that belongs to no stream. */
record LooseEvent(int state) implements Event {}
