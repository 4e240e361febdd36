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

/**
 * One entry, in words and as it was recorded.
 *
 * @param index its place in the ledger, counted from 0
 * @param id the entry’s own id, which is the event’s
 * @param type the logical name of its event, for instance {@code closure.announced}
 * @param revision of the event’s shape
 * @param sequence its place in its stream, counted from 0
 * @param sentence the event in words
 * @param occurredOn when it happened, as precisely as that is known
 * @param recordedAt when the ledger learned it
 * @param by who recorded it, and for whom
 * @param command the command that it came from, with its idempotency key
 * @param causedBy the index of the entry that made the ledger act by itself; null if none did
 * @param trace the W3C trace id of the request; null if there was none
 * @param documents references to documents, by their hashes
 * @param cites the indexes of the entries that it rests on
 * @param source where imported history comes from; null if it was recorded first-hand
 * @param explanation why a duty is not complied with; null if none was given
 * @param concerns the other streams that it is about
 * @param payload the event as JSON
 * @param personal what it says about persons, by field: in clear, or that it was erased
 * @param leafHash its hash in the log’s tree
 * @param correctedBy the indexes of the entries that correct it
 * @param raw the address of its exact bytes
 */
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

  /** Every stream that the entry names: its own, those it concerns, and whom it was recorded for. */
  public Stream<StreamId> named() {
    return Stream.of(Stream.of(stream), concerns.stream(), by.parties()).flatMap(s -> s);
  }

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
