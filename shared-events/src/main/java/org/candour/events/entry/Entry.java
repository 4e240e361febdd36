package org.candour.events.entry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.id.StreamId;

/**
 * One entry of the ledger, as its bytes say it.
 *
 * @param id random (version 4), so that a published hash cannot be guessed back to its entry
 * @param type the event's logical name
 * @param revision the revision of the payload's shape
 * @param stream the stream that the entry belongs to
 * @param sequence its place in the stream, counted from 0
 * @param recordedAt when the ledger learned it; never decreases along the index
 * @param circumstances who, when, by which command, resting on what
 * @param concerns the streams that it concerns besides its own
 * @param payload the event
 */
public record Entry(
    UUID id,
    String type,
    int revision,
    StreamId stream,
    long sequence,
    Instant recordedAt,
    EntryMetadata circumstances,
    List<StreamId> concerns,
    Event payload) {

  public Entry {
    concerns = List.copyOf(concerns);
  }

  /** The same, telling that something else happened, or on another day. */
  public Entry told(PartialDate on, Event otherwise) {
    return new Entry(
        id,
        type,
        revision,
        stream,
        sequence,
        recordedAt,
        circumstances.on(on),
        concerns,
        otherwise);
  }
}
