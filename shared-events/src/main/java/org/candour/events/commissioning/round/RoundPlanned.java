package org.candour.events.commissioning.round;

import java.util.List;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Money;
import org.candour.events.Theme;
import org.candour.events.Visibility;
import org.candour.events.commissioning.NeedsAssessmentId;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * A round of commissioning was planned.
 *
 * @param needs the needs that it is to meet
 * @param scope where it is run; null where the source of imported history does not say
 * @param scopeReason why it is national
 */
@EventType(value = "round.planned", visibility = Visibility.PUBLIC)
public record RoundPlanned(
    String title,
    List<EstablishmentCode> establishments,
    @Nullable OrganisationId commissioner,
    @Nullable NeedsAssessmentId needsAssessment,
    List<Link> needs,
    @Nullable CommissioningScope scope,
    @Nullable String scopeReason,
    List<String> coCommissioners,
    @Nullable Money budget,
    List<Theme> themes)
    implements RoundEvent {
  public RoundPlanned {
    establishments = List.copyOf(establishments);
    needs = List.copyOf(needs);
    coCommissioners = List.copyOf(coCommissioners);
    themes = List.copyOf(themes);
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(establishments, commissioner, needsAssessment, needs);
  }
}
