package org.candour.command.commissioning.round;

import static org.candour.events.definition.Imported.Leeway.MAY_LACK;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.candour.command.definition.Command;
import org.candour.events.Money;
import org.candour.events.Role;
import org.candour.events.Theme;
import org.candour.events.commissioning.NeedsAssessmentId;
import org.candour.events.commissioning.RoundId;
import org.candour.events.commissioning.round.CommissioningScope;
import org.candour.events.commissioning.round.RoundPlanned;
import org.candour.events.definition.Hint;
import org.candour.events.definition.Imported;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/** Plan a round of commissioning. */
@Command(
    name = "plan-round",
    title = "Plan a round of commissioning",
    stream = "round",
    by = {Role.COMMISSIONER, Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    ideas = {"1", "18", "24", "P8", "P9"},
    opens = true)
record PlanRound(
    @Hint("The round") RoundId round,
    @Hint("What is to be commissioned") @NotBlank @Size(max = 300) String title,
    @Hint("The prisons that it is for; none for a national one") @Size(max = 200)
        List<EstablishmentCode> establishments,
    @Hint("The body that commissions") @Nullable OrganisationId commissioner,
    @Hint("The assessment of needs that it rests on") @Nullable NeedsAssessmentId needsAssessment,
    @Hint("Numbers of the entries in which the needs were identified") @Size(max = 50)
        List<Long> needs,
    @Hint("Whether it is run locally or nationally") @Imported(MAY_LACK)
        @Nullable CommissioningScope scope,
    @Hint("Why it is run nationally: the service is national, or of high volume")
        @Nullable
        @Size(max = 2000)
        String scopeReason,
    @Hint("Who commissions with you: housing, health, education") @Size(max = 200)
        List<@NotBlank @Size(max = 200) String> coCommissioners,
    @Hint("What it may cost in all") @Nullable Money budget,
    @Hint("What it bears on") @Size(max = 200) List<Theme> themes)
    implements RoundCommand {
  public PlanRound {
    establishments = List.copyOf(establishments);
    needs = List.copyOf(needs);
    coCommissioners = List.copyOf(coCommissioners);
    themes = List.copyOf(themes);
    if (scope == CommissioningScope.NATIONAL && (scopeReason == null || scopeReason.isBlank())) {
      throw new IllegalArgumentException("Say in scopeReason why the round is run nationally");
    }
  }

  @Override
  public Set<StreamId> within() {
    return Subjects.of(establishments);
  }

  /** What has happened once this is accepted. */
  RoundPlanned happened(List<Link> needs) {
    return new RoundPlanned(
        title,
        establishments,
        commissioner,
        needsAssessment,
        needs,
        scope,
        scopeReason,
        coCommissioners,
        budget,
        themes);
  }
}
