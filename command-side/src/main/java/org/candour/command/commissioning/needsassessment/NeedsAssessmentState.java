package org.candour.command.commissioning.needsassessment;

import java.util.List;
import java.util.Set;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/** What an assessment of needs amounts to. */
sealed interface NeedsAssessmentState extends StreamState {

  /** Nothing is on record. */
  record NotStarted() implements NeedsAssessmentState {}

  /** It was started; {@code publishedOn} is null until it is published. */
  record Started(
      List<EstablishmentCode> establishments,
      List<OrganisationId> partners,
      @Nullable PartialDate publishedOn)
      implements NeedsAssessmentState {
    public Started {
      establishments = List.copyOf(establishments);
      partners = List.copyOf(partners);
    }

    @Override
    public Set<StreamId> concerns() {
      return Subjects.of(establishments, partners);
    }
  }
}
