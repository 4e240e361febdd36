package org.candour.command.outcomes.outcome;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.outcomes.OutcomeId;
import org.candour.events.outcomes.outcome.Measured;
import org.jspecify.annotations.Nullable;

/** Report what was measured. */
@Command(
    name = "report-measurement",
    title = "Report what was measured",
    stream = "outcome",
    by = {Role.EXECUTIVE_GOVERNOR, Role.REGISTRAR},
    says = Side.ESTABLISHMENT,
    ideas = {"25"})
record ReportMeasurement(
    @Hint("The outcome") OutcomeId outcome,
    @Valid @JsonUnwrapped Measured measured,
    @Hint("Where the value is taken from") @Nullable @Size(max = 300) String takenFrom)
    implements OutcomeCommand.OfValue {

  public ReportMeasurement {
    measured.period().refuseBackwards();
  }
}
