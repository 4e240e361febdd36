package org.candour.command.stream;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Set;
import org.candour.command.authority.Sides;
import org.candour.events.id.StreamId;

/** What a stream's events amount to: a sealed type per stream, one record per state. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public interface StreamState {

  /** The streams that everything in this stream concerns from now on: its establishment, say. */
  default Set<StreamId> concerns() {
    return Set.of();
  }

  /**
   * The organisations and establishments that have a part in this stream without everything in it
   * concerning them: one that an exit plan was agreed with, say. Each may issue what is said to be
   * within its own matter.
   */
  default Set<StreamId> parties() {
    return Set.of();
  }

  /** Which parties hold which side of what is said in this stream from now on. */
  default Sides voices() {
    return Sides.NONE;
  }
}
