package org.candour.command.commissioning.needsassessment;

import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentTerms;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/** What an assessment of needs amounts to. */
sealed interface NeedsAssessmentState extends StreamState {

  /** Nothing is on record. */
  record NotStarted() implements NeedsAssessmentState {}

  /** It was started; {@code publishedOn} is null until it is published. */
  record Started(NeedsAssessmentTerms terms, @Nullable PartialDate publishedOn)
      implements NeedsAssessmentState {
    @Override
    public Set<StreamId> concerns() {
      return Subjects.of(terms.establishments(), terms.partners());
    }

    @Override
    public Sides voices() {
      return Sides.of(Side.ESTABLISHMENT, terms.establishments())
          .and(Side.ORGANISATION, terms.partners());
    }
  }
}
