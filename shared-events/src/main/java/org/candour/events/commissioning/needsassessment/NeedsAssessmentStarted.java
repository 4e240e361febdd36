package org.candour.events.commissioning.needsassessment;

import java.util.List;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/** An assessment of needs began. */
@EventType(value = "needs-assessment.started", visibility = Visibility.PUBLIC)
public record NeedsAssessmentStarted(
    String title,
    List<EstablishmentCode> establishments,
    @Nullable String area,
    List<OrganisationId> partners,
    List<String> others,
    @Nullable String method)
    implements NeedsAssessmentEvent {
  public NeedsAssessmentStarted {
    establishments = List.copyOf(establishments);
    partners = List.copyOf(partners);
    others = List.copyOf(others);
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(establishments, partners);
  }
}
