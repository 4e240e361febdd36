package org.candour.command.outcomes.outcome;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.outcomes.OutcomeId;

/** Stop pursuing an outcome. */
@Command(
    name = "close-outcome",
    title = "Stop pursuing an outcome",
    stream = "outcome",
    by = {Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = {Side.ESTABLISHMENT, Side.OVERSIGHT},
    ideas = {"25"})
record CloseOutcome(
    @Hint("The outcome") OutcomeId outcome, @Hint("Why") @NotBlank @Size(max = 2000) String why)
    implements OutcomeCommand.Other {}
