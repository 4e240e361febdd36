package org.candour.command.api.answer;

import org.candour.events.id.StreamId;

/** A stream, with its type and its id apart. */
public record AnsweredStream(String type, String id) {

  static AnsweredStream of(StreamId stream) {
    return new AnsweredStream(stream.type(), stream.id());
  }
}
