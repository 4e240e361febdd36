package org.candour.command.partnership.accessrequest;

import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.partnership.accessrequest.AccessRequestTerms;

/** What a request for access amounts to. */
sealed interface AccessRequestState extends StreamState {

  /** Nothing is on record. */
  record NotRequested() implements AccessRequestState {}

  /**
   * Access was asked for.
   *
   * @param on when it was asked
   * @param decided for how many of them it is decided
   */
  record Requested(AccessRequestTerms terms, PartialDate on, int decided)
      implements AccessRequestState {

    @Override
    public Set<StreamId> concerns() {
      return Subjects.of(terms.organisation(), terms.establishment());
    }

    @Override
    public Sides voices() {
      return Sides.of(Side.ORGANISATION, terms.organisation())
          .and(Side.ESTABLISHMENT, terms.establishment());
    }

    int open() {
      return terms.people() - decided;
    }

    Requested decidedFor(int more) {
      return new Requested(terms, on, decided + more);
    }
  }
}
