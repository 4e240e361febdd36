package org.candour.command.stream;

import java.util.Map;
import org.candour.events.id.StreamId;

/** The command is for a stream that nothing has opened. */
public final class NoSuchStream extends Refusal {
  public NoSuchStream(StreamId stream) {
    super("There is no " + stream.type() + " " + stream.id(), Map.of("stream", stream));
  }
}
