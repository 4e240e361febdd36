package org.candour.command.outcomes.outcome;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.outcomes.Figure;
import org.candour.events.outcomes.MeasureTerms;
import org.candour.events.outcomes.outcome.Measurements;
import org.candour.events.outcomes.outcome.OutcomeTerms;

/** What an outcome's events amount to. */
sealed interface OutcomeState extends StreamState {

  /** Nothing was agreed. */
  record NotAgreed() implements OutcomeState {}

  /** It was agreed. */
  sealed interface Agreed extends OutcomeState {
    Pursued pursued();

    @Override
    default Set<StreamId> concerns() {
      return Subjects.of(pursued().terms().establishment());
    }

    @Override
    default Sides voices() {
      return Sides.of(Side.ESTABLISHMENT, pursued().terms().establishment());
    }
  }

  /** It is pursued. */
  record StillPursued(Pursued pursued) implements Agreed {}

  /** It is not pursued any more. */
  record Closed(Pursued pursued, PartialDate on) implements Agreed {}

  /**
   * What is pursued.
   *
   * @param terms as agreed, with the target and the day as revised
   * @param periodEnds the last day of the next period that is to be reported
   */
  @RecordBuilder
  record Pursued(
      OutcomeTerms terms, MeasureTerms measured, Measurements values, LocalDate periodEnds)
      implements OutcomeStatePursuedBuilder.With {

    /** Whether a target is met by the last value among some. */
    boolean meets(Figure target, Measurements among) {
      return among
          .last()
          .filter(last -> measured.direction().meets(last.value(), target))
          .isPresent();
    }
  }
}
