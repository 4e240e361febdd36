package org.candour.command.clerk;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.deadline.Deadline;
import org.candour.events.id.StreamId;

/** The deadlines of some streams, from their rows as they are kept to those that are to be kept. */
final class DeadlineRows {

  private final Map<StreamId, Map<String, Row>> before = new HashMap<>();
  private final Map<StreamId, Map<String, Row>> after = new HashMap<>();

  /**
   * A deadline of a stream.
   *
   * @param touched when somebody last wrote in the stream
   */
  record Row(StreamId stream, String name, Deadline deadline, Instant touched) {}

  /** Takes a row as it is kept; before anything is told. */
  void stored(StreamId stream, String name, Deadline deadline, Instant touched) {
    Row row = new Row(stream, name, deadline, touched);
    before.computeIfAbsent(stream, _ -> new TreeMap<>()).put(name, row);
    after.computeIfAbsent(stream, _ -> new TreeMap<>()).put(name, row);
  }

  private static Map<String, Row> in(Map<StreamId, Map<String, Row>> rows, StreamId stream) {
    return rows.getOrDefault(stream, Map.of());
  }

  /** The deadlines of a stream by their names, as they were told last. */
  Map<String, Deadline> of(StreamId stream) {
    return in(after, stream).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                row -> row.getValue().deadline(),
                (one, _) -> one,
                TreeMap::new));
  }

  /**
   * Tells all deadlines of a stream anew.
   *
   * @param touched when somebody wrote there; an earlier moment than was known changes nothing
   */
  void tell(StreamId stream, Map<String, Deadline> deadlines, Instant touched) {
    Map<String, Row> known = in(after, stream);
    Map<String, Row> told = new TreeMap<>();
    deadlines.forEach((name, deadline) -> {
      Row row = known.get(name);
      Instant last = row != null && row.touched().isAfter(touched) ? row.touched() : touched;
      told.put(name, new Row(stream, name, deadline, last));
    });
    after.put(stream, told);
  }

  /** The rows that are to be kept and are not kept so yet. */
  Stream<Row> changed() {
    return after.values().stream()
        .flatMap(rows -> rows.values().stream())
        .filter(row -> !row.equals(in(before, row.stream()).get(row.name())));
  }

  /** The rows that are kept and no longer are to be. */
  Stream<Row> gone() {
    return before.values().stream()
        .flatMap(rows -> rows.values().stream())
        .filter(row -> !in(after, row.stream()).containsKey(row.name()));
  }
}
