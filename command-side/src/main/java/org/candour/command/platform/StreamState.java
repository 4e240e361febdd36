package org.candour.command.platform;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Set;
import org.candour.events.StreamId;

/** What a stream's events amount to: a sealed type per stream, one record per state. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public interface StreamState {

  /** The streams that everything in this stream concerns from now on: its establishment, say. */
  default Set<StreamId> concerns() {
    return Set.of();
  }
}
