package org.candour.events.commissioning;

import java.util.List;
import java.util.Set;
import org.candour.events.EstablishmentCode;
import org.candour.events.EventType;
import org.candour.events.OrganisationId;
import org.candour.events.StreamId;
import org.candour.events.Subjects;
import org.candour.events.Visibility;
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
