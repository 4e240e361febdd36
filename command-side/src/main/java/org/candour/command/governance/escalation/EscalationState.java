package org.candour.command.governance.escalation;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.governance.escalation.EscalationTerms;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/** What an escalation's events amount to. */
sealed interface EscalationState extends StreamState {

  /** Nothing is on record. */
  record NotRaised() implements EscalationState {}

  /** It was raised. */
  sealed interface Raised extends EscalationState {
    Question question();

    @Override
    default Set<StreamId> concerns() {
      return Subjects.of(question().terms().board(), question().addressed());
    }

    @Override
    default Sides voices() {
      return Sides.of(Side.BOARD, question().terms().board())
          .and(Side.ADDRESSEE, question().asked().stream().map(Reached::level).toList());
    }
  }

  /**
   * It waits for an answer.
   *
   * @param since when the level that is to answer got it, or had its answer rejected
   */
  record Waiting(Question question, PartialDate since) implements Raised {}

  /** It was answered. */
  record AnswerGiven(Question question, PartialDate on) implements Raised {}

  /** The board closed it. */
  record Closed(Question question, PartialDate on) implements Raised {}

  /** A level, and when the question came to it. */
  record Reached(Party level, PartialDate on) {}

  /**
   * What is asked.
   *
   * @param asked the levels that it came to, the first one first
   * @param acknowledgedOn when the last of them acknowledged it, if it did
   */
  @RecordBuilder
  record Question(EscalationTerms terms, List<Reached> asked, @Nullable PartialDate acknowledgedOn)
      implements EscalationStateQuestionBuilder.With {
    public Question {
      asked = List.copyOf(asked);
    }

    /** The level that is to answer now. */
    Party addressed() {
      return asked.getLast().level();
    }

    /** When it came to a level. */
    Optional<PartialDate> cameTo(@Nullable Party level) {
      return asked.stream().filter(one -> one.level().equals(level)).map(Reached::on).findFirst();
    }

    Question acknowledged(PartialDate on) {
      return acknowledgedOn == null ? withAcknowledgedOn(on) : this;
    }

    Question taken(Party further, PartialDate on) {
      List<Reached> all =
          Stream.concat(asked.stream(), Stream.of(new Reached(further, on))).toList();
      return new Question(terms, all, null);
    }
  }
}
