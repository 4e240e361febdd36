package org.candour.command.api.answer;

import java.util.List;
import org.candour.events.id.StreamId;
import tools.jackson.databind.JsonNode;

/** What would be recorded; nothing was. */
public record RehearsedAnswer(AnsweredStream stream, List<Entry> entries) {

  public RehearsedAnswer {
    entries = List.copyOf(entries);
  }

  /** What would be recorded on a stream. */
  public RehearsedAnswer(StreamId stream, List<Entry> entries) {
    this(AnsweredStream.of(stream), entries);
  }

  /**
   * An entry that would be recorded.
   *
   * @param type the logical name of its event
   * @param revision of the event's shape
   * @param payload the event, without the names of persons
   */
  public record Entry(String type, int revision, JsonNode payload) {}
}
