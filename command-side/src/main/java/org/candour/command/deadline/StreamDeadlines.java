package org.candour.command.deadline;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.candour.command.stream.LedgerLookup;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlinePolicies;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;

/** The deadlines of one stream, folded from what the ledger holds of it at this moment. */
public final class StreamDeadlines {

  private static final DeadlinePolicies POLICIES = DeadlinePolicies.instance();

  private StreamDeadlines() {}

  /** The deadlines by their full names; none if there is no such stream, or none falls due. */
  public static Map<String, Deadline> of(LedgerLookup record, StreamId stream) {
    return POLICIES.after(stream, history(record, stream));
  }

  /**
   * The stream's own entries, and those of other streams that may be about it, by their indexes.
   *
   * @return a map of the caller's own
   */
  static NavigableMap<Long, Entry> history(LedgerLookup record, StreamId stream) {
    NavigableMap<Long, Entry> entries = new TreeMap<>();
    record.indexed(stream).forEach(own -> entries.put(own.index(), own.entry()));
    if (!entries.isEmpty()) {
      List<Entry> own = List.copyOf(entries.values());
      for (StreamId other : POLICIES.besides(entries.firstEntry().getValue())) {
        record.indexed(other).forEach(beside -> entries.put(beside.index(), beside.entry()));
      }
      for (String type : POLICIES.begunBeside(own)) {
        record.openings(type, stream).stream()
            .filter(begun -> POLICIES.about(begun.entry()).contains(stream))
            .flatMap(begun -> record.indexed(begun.entry().stream()).stream())
            .filter(beside -> POLICIES.about(beside.entry()).contains(stream))
            .forEach(beside -> entries.put(beside.index(), beside.entry()));
      }
    }
    return entries;
  }
}
