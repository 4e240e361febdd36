package org.candour.command.partnership.commitment;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.partnership.commitment.CommitmentTerms;
import org.jspecify.annotations.Nullable;

/** What a commitment's events amount to. */
sealed interface CommitmentState extends StreamState {

  /** Nothing is on record. */
  record NotOffered() implements CommitmentState {}

  /** It was made, whatever became of it. */
  sealed interface Made extends CommitmentState {
    Promise promise();

    @Override
    default Set<StreamId> concerns() {
      Set<StreamId> parties = Subjects.of(promise().terms().by(), promise().terms().to());
      return Stream.concat(parties.stream(), Stream.ofNullable(promise().asker()))
          .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    default Sides voices() {
      return Sides.of(Side.PROMISOR, promise().terms().by())
          .and(Side.PROMISEE, promise().terms().to());
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
   * @param terms with the day as last changed
   * @param evidence whether something was shown for it that nobody disputed since
   * @param asker the board or the failure whose action it answers; null if it answers none
   */
  @RecordBuilder
  record Promise(CommitmentTerms terms, boolean evidence, @Nullable StreamId asker)
      implements CommitmentStatePromiseBuilder.With {

    LocalDate due() {
      return terms.due();
    }
  }
}
