package org.candour.query.follow.events;

import java.time.Instant;
import java.util.UUID;
import org.candour.query.api.EntryDetail;
import org.candour.query.ledger.LedgerEntry;

/**
 * An entry as a CloudEvent 1.0 in JSON.
 *
 * @param specversion of CloudEvents
 * @param id the entry’s own id, the same wherever and however often it is read
 * @param source the name of the log, as in its checkpoints
 * @param type the logical name of its event behind {@code org.candour.}, for instance {@code
 *     org.candour.closure.announced}
 * @param subject its stream, as {@code type/id}
 * @param time when it was recorded
 * @param datacontenttype of {@code data}
 * @param index its place in the ledger, counted from 0, as text since numbers there are small
 * @param gap how many entries right before it the reader may not see, as text
 * @param leafhash its hash in the log’s tree, in Base64
 * @param data the entry as {@code /api/entries/{index}} gives it
 */
record EntryCloudEvent(
    String specversion,
    UUID id,
    String source,
    String type,
    String subject,
    Instant time,
    String datacontenttype,
    String index,
    String gap,
    String leafhash,
    EntryDetail data) {

  /** Several of them, which is what the feed answers. */
  static final String BATCH = "application/cloudevents-batch+json";

  private static final String VERSION = "1.0";
  private static final String TYPES = "org.candour.";

  static EntryCloudEvent of(String origin, LedgerEntry recorded, long gap, EntryDetail entry) {
    return new EntryCloudEvent(
        VERSION,
        entry.id(),
        origin,
        TYPES + entry.type(),
        entry.stream().toString(),
        entry.recordedAt(),
        "application/json",
        Long.toString(recorded.index()),
        Long.toString(gap),
        recorded.leafHash().toBase64(),
        entry);
  }
}
