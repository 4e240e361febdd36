package org.candour.command.api.answer;

import java.util.List;
import org.candour.command.ledger.append.Idempotency.Outcome;

/**
 * What was recorded.
 *
 * @param entries in their order; at least one
 * @param receipt the path at which the query side will have the first one's receipt
 */
public record RecordedAnswer(AnsweredStream stream, List<Entry> entries, String receipt) {

  public RecordedAnswer {
    entries = List.copyOf(entries);
  }

  /**
   * An entry that was recorded.
   *
   * @param index its place in the ledger, counted from 0
   * @param id the entry's own id, which is the event's
   * @param type the logical name of its event, for instance {@code closure.announced}
   * @param leafHash its hash in the log's tree, in Base64
   */
  public record Entry(long index, String id, String type, String leafHash) {}

  /** What became of a command. */
  public static RecordedAnswer of(Outcome outcome) {
    List<Entry> entries =
        outcome.entries().stream()
            .map(e -> new Entry(e.index(), e.id().toString(), e.type(), e.leafHash().toBase64()))
            .toList();
    return new RecordedAnswer(
        AnsweredStream.of(outcome.stream()),
        entries,
        "/ledger/receipts/" + entries.getFirst().index());
  }
}
