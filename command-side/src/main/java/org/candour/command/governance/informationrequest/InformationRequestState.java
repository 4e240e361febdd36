package org.candour.command.governance.informationrequest;

import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.governance.informationrequest.InformationAsked;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** What the events of a request for information amount to. */
sealed interface InformationRequestState extends StreamState {

  /** Nothing is on record. */
  record NotAsked() implements InformationRequestState {}

  /** It was received. */
  sealed interface Received extends InformationRequestState {
    InformationAsked asked();

    @Override
    default Set<StreamId> concerns() {
      return asked().concerns();
    }

    @Override
    default Sides voices() {
      return Sides.of(Side.ADDRESSEE, asked().of());
    }
  }

  /**
   * It waits for an answer.
   *
   * @param extended the last day to which that was extended; null if it was not
   */
  record Unanswered(InformationAsked asked, PartialDate on, @Nullable PartialDate extended)
      implements Received {}

  /** It was answered or refused. */
  record Answered(InformationAsked asked, PartialDate on) implements Received {}

  /** Whoever asked wants that reviewed. */
  record UnderReview(InformationAsked asked, PartialDate on) implements Received {}

  /** The review was decided. */
  record Reviewed(InformationAsked asked, PartialDate on) implements Received {}
}
