package org.candour.command.partnership.concern;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.partnership.concern.ConcernTerms;
import org.jspecify.annotations.Nullable;

/** What a concern's events amount to. */
sealed interface ConcernState extends StreamState {

  /** Nothing is on record. */
  record NotRaised() implements ConcernState {}

  /** It was raised. */
  sealed interface Raised extends ConcernState {
    Matter matter();

    @Override
    default Set<StreamId> concerns() {
      ConcernTerms terms = matter().terms();
      return Subjects.of(terms.from(), terms.to(), matter().addressed(), terms.establishment());
    }

    @Override
    default Sides voices() {
      return Sides.of(Side.RAISER, matter().terms().from())
          .and(Side.ADDRESSEE, matter().terms().to(), matter().addressed());
    }
  }

  /**
   * It waits for an answer.
   *
   * @param since when whoever is to answer got it
   */
  record Waiting(Matter matter, PartialDate since) implements Raised {}

  /** It was answered. */
  record Answered(Matter matter, PartialDate on) implements Raised {}

  /** Who raised it closed it. */
  record Closed(Matter matter, PartialDate on) implements Raised {}

  /**
   * What it is.
   *
   * @param terms as it was raised, with whom it went to first
   * @param addressed who is to answer it now
   * @param raisedOn when it was raised
   * @param acknowledgedOn when it was acknowledged, if it was: last
   * @param passedOn whether it went to somebody else since it was last acknowledged
   */
  @RecordBuilder
  record Matter(
      ConcernTerms terms,
      Party addressed,
      PartialDate raisedOn,
      @Nullable PartialDate acknowledgedOn,
      boolean passedOn)
      implements ConcernStateMatterBuilder.With {
    /** When whoever is to answer it now acknowledged it; null if they did not. */
    @Nullable PartialDate acknowledgedByThem() {
      return passedOn ? null : acknowledgedOn;
    }

    Matter acknowledged(PartialDate on) {
      return with(m -> m.acknowledgedOn(on).passedOn(false));
    }

    Matter addressed(Party further) {
      return with(m -> m.addressed(further).passedOn(true));
    }
  }
}
