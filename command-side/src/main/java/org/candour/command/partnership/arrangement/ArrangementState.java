package org.candour.command.partnership.arrangement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/** What an arrangement's events amount to. */
sealed interface ArrangementState extends StreamState {

  /** Nothing is on record. */
  record Absent() implements ArrangementState {}

  /** It was made. */
  sealed interface Made extends ArrangementState {
    Sides sides();

    @Override
    default Set<StreamId> concerns() {
      return Subjects.of(sides().establishment(), sides().organisations());
    }
  }

  /**
   * It is in force.
   *
   * @param until the last day on which it is unless a review renews it; null if none was said
   */
  record InForce(Sides sides, @Nullable LocalDate until) implements Made {}

  /** Its last day came and no review had given it another. */
  record Lapsed(Sides sides, LocalDate until) implements Made {}

  /** It was ended. */
  record Ended(Sides sides, PartialDate on) implements Made {}

  /** Between whom it is. */
  record Sides(EstablishmentCode establishment, List<OrganisationId> organisations) {
    public Sides {
      organisations = List.copyOf(organisations);
    }
  }
}
