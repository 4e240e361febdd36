package org.candour.command.outcomes.outcome;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.outcomes.OutcomeId;
import org.candour.events.outcomes.outcome.Measured;

/** Correct what was reported. */
@Command(
    name = "correct-measurement",
    title = "Correct what was reported",
    stream = "outcome",
    by = {Role.EXECUTIVE_GOVERNOR, Role.REGISTRAR},
    says = Side.ESTABLISHMENT,
    ideas = {"25"})
record CorrectMeasurement(
    @Hint("The outcome") OutcomeId outcome,
    @Valid @JsonUnwrapped Measured measured,
    @Hint("Why") @NotBlank @Size(max = 2000) String why)
    implements OutcomeCommand.OfValue {

  public CorrectMeasurement {
    measured.period().refuseBackwards();
  }
}
