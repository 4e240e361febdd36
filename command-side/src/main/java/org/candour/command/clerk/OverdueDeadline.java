package org.candour.command.clerk;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlinePolicies;
import org.candour.events.id.StreamId;

/**
 * A deadline that passed and whose silence is not recorded.
 *
 * @param name the full name of the deadline in its stream
 * @param on the day by which nothing came
 * @param causedBy the index of the entry that set the day or asked again
 */
record OverdueDeadline(StreamId stream, String name, LocalDate on, long causedBy) {

  /** One of a stream's deadlines, if it passed unrecorded before a day. */
  static Optional<OverdueDeadline> before(
      LocalDate day, StreamId stream, Map.Entry<String, Deadline> named) {
    Deadline deadline = named.getValue();
    return deadline.overdueBefore(day)
        ? Optional.of(
            new OverdueDeadline(
                stream,
                named.getKey(),
                Objects.requireNonNull(deadline.on()).latest(),
                deadline.causedBy()))
        : Optional.empty();
  }

  /** Its name, whatever day it has now. */
  String deadline() {
    return DeadlinePolicies.current(name);
  }

  /** The key of the command that records it: another node that records the same repeats it. */
  String key() {
    return "due:" + stream + ":" + deadline() + ":" + on + ":" + causedBy;
  }
}
