package org.candour.command.commissioning.needsassessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.commissioning.NeedsAssessmentId;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentPublished;
import org.candour.events.definition.Hint;
import org.jspecify.annotations.Nullable;

/** Publish an assessment of needs. */
@Command(
    name = "publish-needs-assessment",
    title = "Publish an assessment of needs",
    stream = "needs-assessment",
    by = {Role.EXECUTIVE_GOVERNOR, Role.COMMISSIONER, Role.REGISTRAR},
    says = {Side.ESTABLISHMENT, Side.ORGANISATION},
    ideas = {"18", "27"})
record PublishNeedsAssessment(
    @Hint("The assessment") NeedsAssessmentId needsAssessment,
    @Hint("What was found, in brief") @NotBlank @Size(max = 2000) String summary,
    @Hint("Where it can be read") @Nullable @Size(max = 500) String where)
    implements NeedsAssessmentCommand.UntilPublished {
  /** What has happened once this is accepted. */
  NeedsAssessmentPublished happened() {
    return new NeedsAssessmentPublished(summary, where);
  }
}
