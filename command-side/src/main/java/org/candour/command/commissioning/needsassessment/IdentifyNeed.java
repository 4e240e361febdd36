package org.candour.command.commissioning.needsassessment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.commissioning.NeedsAssessmentId;
import org.candour.events.commissioning.needsassessment.NeedTerms;
import org.candour.events.definition.Hint;

/** Identify a need. */
@Command(
    name = "identify-need",
    title = "Identify a need",
    stream = "needs-assessment",
    by = {Role.EXECUTIVE_GOVERNOR, Role.COMMISSIONER, Role.PARTNER, Role.REGISTRAR},
    says = {Side.ESTABLISHMENT, Side.ORGANISATION},
    ideas = {"18"})
record IdentifyNeed(
    @Hint("The assessment") NeedsAssessmentId needsAssessment,
    @Valid @JsonUnwrapped NeedTerms terms)
    implements NeedsAssessmentCommand.UntilPublished {}
