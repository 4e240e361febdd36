package org.candour.query.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.candour.events.PartialDate;
import org.candour.events.entry.Actor;
import org.candour.events.entry.CommandRef;
import org.candour.events.entry.DocumentRef;
import org.candour.events.entry.Entry;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.entry.Source;
import org.candour.events.id.StreamId;
import org.candour.events.json.CandourJson;
import org.candour.query.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One entry with all that it says, in words and as recorded. */
public record EntryDetail(
    long index,
    UUID id,
    String type,
    int revision,
    StreamId stream,
    long sequence,
    String sentence,
    PartialDate occurredOn,
    Instant recordedAt,
    Actor by,
    CommandRef command,
    @Nullable Long causedBy,
    @Nullable String trace,
    List<DocumentRef> documents,
    List<Long> cites,
    @Nullable Source source,
    @Nullable String explanation,
    List<StreamId> concerns,
    JsonNode payload,
    Map<String, String> personal,
    LeafHash leafHash,
    List<Long> correctedBy,
    String raw) {

  /** The entry's hash in the log. */
  public record LeafHash(String hex, String base64) {}

  /** What the entry is about, and whom it was recorded for. */
  public Stream<StreamId> named() {
    return Stream.of(Stream.of(stream), concerns.stream(), by.parties()).flatMap(s -> s);
  }

  /**
   * @param personal what the entry says of persons, by field: in clear, or that it was erased
   */
  static EntryDetail of(
      LedgerEntry recorded, String sentence, Map<String, String> personal, List<Long> correctedBy) {
    Entry entry = recorded.entry();
    EntryMetadata c = entry.circumstances();
    return new EntryDetail(
        recorded.index(),
        entry.id(),
        entry.type(),
        entry.revision(),
        entry.stream(),
        entry.sequence(),
        sentence,
        c.occurredOn(),
        entry.recordedAt(),
        c.by(),
        c.command(),
        c.causedBy(),
        c.trace(),
        c.documents(),
        c.cites(),
        c.source(),
        c.explanation(),
        entry.concerns(),
        CandourJson.mapper().valueToTree(entry.payload()),
        personal,
        new LeafHash(recorded.leafHash().toString(), recorded.leafHash().toBase64()),
        correctedBy,
        "/api/entries/" + recorded.index() + "/raw");
  }
}
