package org.candour.command.platform;

import java.util.Map;
import org.candour.events.StreamId;

/** The command is for a stream that nothing has opened. */
public final class NoSuchStream extends Refusal {
  public NoSuchStream(StreamId stream) {
    super("There is no " + stream.type() + " " + stream.id(), Map.of("stream", stream));
  }
}
