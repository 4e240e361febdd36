package org.candour.command.commissioning.needsassessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.commissioning.NeedsAssessmentId;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentStarted;
import org.candour.events.definition.Hint;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/** Start to assess needs. */
@Command(
    name = "start-needs-assessment",
    title = "Start to assess needs",
    stream = "needs-assessment",
    by = {Role.EXECUTIVE_GOVERNOR, Role.COMMISSIONER, Role.REGISTRAR},
    ideas = {"18", "27"},
    opens = true)
record StartNeedsAssessment(
    @Hint("The assessment") NeedsAssessmentId needsAssessment,
    @Hint("What it is called") @NotBlank @Size(max = 300) String title,
    @Hint("The prisons whose people are asked about; none for an area as a whole") @Size(max = 200)
        List<EstablishmentCode> establishments,
    @Hint("The area that it covers") @Nullable @Size(max = 300) String area,
    @Hint("Organisations that assess with you") @Size(max = 200) List<OrganisationId> partners,
    @Hint("Others who take part: groups, services, people held here") @Size(max = 200)
        List<@NotBlank @Size(max = 200) String> others,
    @Hint("How needs are found") @Nullable @Size(max = 2000) String method)
    implements NeedsAssessmentCommand {
  public StartNeedsAssessment {
    establishments = List.copyOf(establishments);
    partners = List.copyOf(partners);
    others = List.copyOf(others);
  }

  @Override
  public Set<StreamId> within() {
    return Subjects.of(establishments);
  }

  /** What has happened once this is accepted. */
  NeedsAssessmentStarted happened() {
    return new NeedsAssessmentStarted(title, establishments, area, partners, others, method);
  }
}
