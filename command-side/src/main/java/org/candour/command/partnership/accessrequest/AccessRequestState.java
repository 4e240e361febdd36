package org.candour.command.partnership.accessrequest;

import java.util.Set;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/** What a request for access amounts to. */
sealed interface AccessRequestState extends StreamState {

  /** Nothing is on record. */
  record NotRequested() implements AccessRequestState {}

  /**
   * Access was asked for.
   *
   * @param people for how many people
   * @param on when it was asked
   * @param decided for how many of them it is decided
   */
  record Requested(
      OrganisationId organisation,
      EstablishmentCode establishment,
      PartialDate on,
      int people,
      int decided)
      implements AccessRequestState {

    @Override
    public Set<StreamId> concerns() {
      return Subjects.of(organisation, establishment);
    }

    int open() {
      return people - decided;
    }

    Requested decidedFor(int more) {
      return new Requested(organisation, establishment, on, people, decided + more);
    }
  }
}
