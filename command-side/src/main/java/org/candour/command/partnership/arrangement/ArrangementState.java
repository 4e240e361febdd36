package org.candour.command.partnership.arrangement;

import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.partnership.arrangement.ArrangementTerms;

/** What an arrangement's events amount to. */
sealed interface ArrangementState extends StreamState {

  /** Nothing is on record. */
  record NotMade() implements ArrangementState {}

  /** It was made. */
  sealed interface Existing extends ArrangementState {
    ArrangementTerms terms();

    @Override
    default Set<StreamId> concerns() {
      return Subjects.of(terms().establishment(), terms().organisations());
    }

    @Override
    default Sides voices() {
      return Sides.of(Side.ESTABLISHMENT, terms().establishment())
          .and(Side.ORGANISATION, terms().organisations());
    }
  }

  /** It is in force, or lapsed and can be brought back by a review. */
  record InForce(ArrangementTerms terms) implements Existing {}

  /** It was ended. */
  record Ended(ArrangementTerms terms, PartialDate on) implements Existing {}
}
