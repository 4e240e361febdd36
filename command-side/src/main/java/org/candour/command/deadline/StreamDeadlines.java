package org.candour.command.deadline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.candour.command.stream.IndexedEntry;
import org.candour.command.stream.LedgerLookup;
import org.candour.command.stream.Silence;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlinePolicies;
import org.candour.events.id.StreamId;

/** The deadlines of one stream, folded from what the ledger holds of it at this moment. */
public final class StreamDeadlines {

  private static final DeadlinePolicies POLICIES = DeadlinePolicies.instance();

  private StreamDeadlines() {}

  /** The deadlines by their names; none if there is no such stream, or nothing falls due in it. */
  public static Map<String, Deadline> of(LedgerLookup record, StreamId stream) {
    Map<String, Deadline> deadlines = Map.of();
    for (IndexedEntry indexed : history(record, stream)) {
      deadlines = POLICIES.after(stream, deadlines, indexed.entry(), indexed.index());
    }
    return deadlines;
  }

  /**
   * Refuses to record a silence that is not one.
   *
   * @throws NothingOverdue if no such silence is to be recorded
   */
  public static void refuseUnlessAwaited(LedgerLookup record, Silence silence) {
    Deadline deadline = of(record, silence.stream()).get(silence.deadline());
    if (deadline == null || !deadline.awaitedOn(silence.due())) {
      throw new NothingOverdue(silence);
    }
  }

  /** Its own entries, and those of other streams that may be about it, in the ledger's order. */
  private static List<IndexedEntry> history(LedgerLookup record, StreamId stream) {
    List<IndexedEntry> entries = new ArrayList<>(record.indexed(stream));
    if (!entries.isEmpty()) {
      for (StreamId other : POLICIES.besides(entries.getFirst().entry())) {
        entries.addAll(record.indexed(other));
      }
      entries.sort(Comparator.comparingLong(IndexedEntry::index));
    }
    return entries;
  }
}
