package org.candour.command.partnership.concern;

import java.util.Set;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
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
      return Subjects.of(
          matter().from(), matter().to(), matter().addressed(), matter().establishment());
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
   * @param to whom it went to first
   * @param addressed who is to answer it now
   * @param raisedOn when it was raised
   * @param acknowledgedOn when it was acknowledged, if it was: last
   * @param passedOn whether it went to somebody else since it was last acknowledged
   */
  record Matter(
      Party from,
      Party to,
      Party addressed,
      @Nullable EstablishmentCode establishment,
      PartialDate raisedOn,
      @Nullable PartialDate acknowledgedOn,
      boolean passedOn) {
    Matter acknowledged(PartialDate on) {
      return new Matter(from, to, addressed, establishment, raisedOn, on, false);
    }

    Matter addressed(Party further) {
      return new Matter(from, to, further, establishment, raisedOn, acknowledgedOn, true);
    }
  }
}
