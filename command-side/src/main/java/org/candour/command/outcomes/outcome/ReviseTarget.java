package org.candour.command.outcomes.outcome;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.outcomes.Figure;
import org.candour.events.outcomes.OutcomeId;
import org.jspecify.annotations.Nullable;

/** Revise a target. */
@Command(
    name = "revise-target",
    title = "Revise a target",
    stream = "outcome",
    by = {Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = {Side.ESTABLISHMENT, Side.OVERSIGHT},
    ideas = {"25"})
record ReviseTarget(
    @Hint("The outcome") OutcomeId outcome,
    @Hint("The new target") Figure to,
    @Hint("Another last day, if that changes as well") @Nullable LocalDate due,
    @Hint("Why") @NotBlank @Size(max = 2000) String why)
    implements OutcomeCommand.Other {}
