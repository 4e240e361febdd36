package org.candour.command.partnership.arrangement;

import java.util.List;
import java.util.Set;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/** What an arrangement's events amount to. */
sealed interface ArrangementState extends StreamState {

  /** Nothing is on record. */
  record NotMade() implements ArrangementState {}

  /** It was made. */
  sealed interface Existing extends ArrangementState {
    Sides sides();

    @Override
    default Set<StreamId> concerns() {
      return Subjects.of(sides().establishment(), sides().organisations());
    }
  }

  /** It is in force, or lapsed and can be brought back by a review. */
  record InForce(Sides sides) implements Existing {}

  /** It was ended. */
  record Ended(Sides sides, PartialDate on) implements Existing {}

  /** Between whom it is. */
  record Sides(EstablishmentCode establishment, List<OrganisationId> organisations) {
    public Sides {
      organisations = List.copyOf(organisations);
    }
  }
}
