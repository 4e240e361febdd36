package org.candour.command.governance.consultation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.governance.ConsultationId;
import org.candour.events.governance.consultation.OutcomePublished;

/** Publish the outcome of a consultation. */
@Command(
    name = "publish-outcome",
    title = "Publish the outcome of a consultation",
    stream = "consultation",
    by = {Role.EXECUTIVE_GOVERNOR, Role.COMMISSIONER, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.ADDRESSEE,
    ideas = {"10", "C6"})
record PublishOutcome(
    @Hint("The consultation") ConsultationId consultation,
    @Valid @JsonUnwrapped OutcomePublished outcome)
    implements ConsultationCommand {}
