package org.candour.command.commissioning.needsassessment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.commissioning.NeedsAssessmentId;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentTerms;
import org.candour.events.definition.Hint;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/** Start to assess needs. */
@Command(
    name = "start-needs-assessment",
    title = "Start to assess needs",
    stream = "needs-assessment",
    by = {Role.EXECUTIVE_GOVERNOR, Role.COMMISSIONER, Role.REGISTRAR},
    says = {Side.ESTABLISHMENT, Side.ORGANISATION},
    ideas = {"18", "27"},
    opens = true)
record StartNeedsAssessment(
    @Hint("The assessment") NeedsAssessmentId needsAssessment,
    @Valid @JsonUnwrapped NeedsAssessmentTerms terms)
    implements NeedsAssessmentCommand {
  @Override
  public Set<StreamId> within() {
    return Subjects.of(terms.establishments());
  }

  @Override
  public Sides voices() {
    return Sides.of(Side.ESTABLISHMENT, terms.establishments())
        .and(Side.ORGANISATION, terms.partners());
  }
}
