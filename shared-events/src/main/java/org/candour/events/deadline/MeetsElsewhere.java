package org.candour.events.deadline;

import java.util.Set;
import org.candour.events.Event;
import org.candour.events.id.StreamId;

/**
 * An event that meets a deadline in a stream of another subject: a promise that answers what a
 * board asked. The one subject says so, and the other need not know it.
 */
public interface MeetsElsewhere extends Event {

  /**
   * A deadline in another stream.
   *
   * @param deadline its full name there
   */
  record Met(StreamId stream, String deadline) {}

  /** The deadlines that it meets, were they set. */
  Set<Met> meets();
}
