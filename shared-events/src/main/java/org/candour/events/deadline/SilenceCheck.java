package org.candour.events.deadline;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;

/**
 * Holds the silences that are on record against all that is known by now: what happened in time may
 * have been written down after the ledger spoke.
 */
public final class SilenceCheck {

  private static final DeadlinePolicies POLICIES = DeadlinePolicies.instance();

  private final StreamId stream;
  private final NavigableMap<Long, Entry> history;
  private final Set<Long> lifted;

  private SilenceCheck(StreamId stream, NavigableMap<Long, Entry> history) {
    this.stream = stream;
    this.history = history;
    this.lifted =
        history.values().stream()
            .flatMap(entry ->
                entry.payload() instanceof SilenceLifted l
                    ? Stream.of(l.silence())
                    : Stream.empty())
            .collect(Collectors.toSet());
  }

  /**
   * The silences of a stream, not lifted so far, that turn out to be none: had it been written down
   * in time what surely happened by the day, nothing would have been awaited on it.
   *
   * @param history all entries that bear on the stream's deadlines, by their indexes, as corrected
   * @return the silences by the indexes of their entries
   */
  public static Map<Long, Silence> untrue(StreamId stream, NavigableMap<Long, Entry> history) {
    return new SilenceCheck(stream, history).untrue();
  }

  private Map<Long, Silence> untrue() {
    Map<Long, Silence> untrue = new TreeMap<>();
    history.forEach((index, entry) -> {
      if (entry.payload() instanceof Silence silence
          && entry.stream().equals(stream)
          && !lifted.contains(index)
          && DeadlineFold.awaited(without(index, silence.due()), silence.deadline(), silence.due())
              .isEmpty()) {
        untrue.put(index, silence);
      }
    });
    return untrue;
  }

  /** The deadlines after what stood before a silence, and after what is known by now of its day. */
  private Map<String, Deadline> without(long silence, LocalDate day) {
    Map<String, Deadline> deadlines = Map.of();
    for (Map.Entry<Long, Entry> placed : history.entrySet()) {
      if (counts(placed.getKey(), placed.getValue(), silence, day)) {
        deadlines = POLICIES.after(stream, deadlines, placed.getValue(), placed.getKey());
      }
    }
    return deadlines;
  }

  private boolean counts(long index, Entry entry, long silence, LocalDate day) {
    if (index == silence || lifted.contains(index) || entry.payload() instanceof SilenceLifted) {
      return false;
    }
    boolean before = index < silence;
    boolean inTime = !entry.circumstances().occurredOn().latest().isAfter(day);
    return before || (inTime && !(entry.payload() instanceof Silence));
  }
}
