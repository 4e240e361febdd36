package org.candour.command.partnership.commitment;

import java.time.LocalDate;
import java.util.Set;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/** What a commitment's events amount to. */
sealed interface CommitmentState extends StreamState {

  /** Nothing is on record. */
  record Absent() implements CommitmentState {}

  /** It was made, whatever became of it. */
  sealed interface Made extends CommitmentState {
    Promise promise();

    @Override
    default Set<StreamId> concerns() {
      return Subjects.of(promise().by(), promise().to());
    }
  }

  /** It binds who made it. */
  sealed interface Binding extends Made {

    /** The same with other terms. */
    Binding with(Promise promise);
  }

  /** It was offered and not yet accepted or declined. */
  record Offered(Promise promise) implements Binding {
    @Override
    public Offered with(Promise changed) {
      return new Offered(changed);
    }
  }

  /** It was accepted. */
  record Accepted(Promise promise) implements Binding {
    @Override
    public Accepted with(Promise changed) {
      return new Accepted(changed);
    }
  }

  /** It was declined. */
  record Declined(Promise promise, PartialDate on) implements Made {}

  /** It was kept. */
  record Fulfilled(Promise promise, PartialDate on) implements Made {}

  /** It was withdrawn. */
  record Withdrawn(Promise promise, PartialDate on) implements Made {}

  /**
   * What was promised.
   *
   * @param due the last day, as last changed
   * @param evidence whether something was shown for it that nobody disputed since
   */
  record Promise(Party by, Party to, LocalDate due, boolean evidence) {

    Promise due(LocalDate changed) {
      return new Promise(by, to, changed, evidence);
    }

    Promise shown(boolean undisputed) {
      return new Promise(by, to, due, undisputed);
    }
  }
}
