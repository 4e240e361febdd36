package org.candour.broken.shapes;

import org.candour.events.Event;

/** An event that is no record. */
class ChangeableEvent implements Event {
  int state;
}
