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

/** Say what was found of a measure. */
@Command(
    name = "verify-measurement",
    title = "Say what was found of a measure",
    stream = "outcome",
    by = {Role.INSPECTOR, Role.REGISTRAR},
    says = Side.INSPECTOR,
    ideas = {"25"})
record VerifyMeasurement(
    @Hint("The outcome") OutcomeId outcome,
    @Valid @JsonUnwrapped Measured measured,
    @Hint("How it was found") @NotBlank @Size(max = 1000) String method)
    implements OutcomeCommand.OfValue {

  public VerifyMeasurement {
    measured.period().refuseBackwards();
  }
}
