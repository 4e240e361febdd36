package org.candour.command.outcomes.failure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.outcomes.FailureId;

/** Declare that a failure is over. */
@Command(
    name = "resolve-failure",
    title = "Declare that a failure is over",
    stream = "failure",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.OVERSIGHT,
    ideas = {"25"})
record ResolveFailure(
    @Hint("The failure") FailureId failure,
    @Hint("Why it is over") @NotBlank @Size(max = 2000) String why,
    @Hint("The numbers of the entries that show it: what was verified, reviewed or inspected since")
        @Size(max = 50)
        List<Long> restsOn)
    implements FailureCommand.WhileOpen {

  public ResolveFailure {
    restsOn = List.copyOf(restsOn);
  }
}
