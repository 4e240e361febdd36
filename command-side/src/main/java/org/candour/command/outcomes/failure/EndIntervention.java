package org.candour.command.outcomes.failure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Money;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.outcomes.FailureId;
import org.candour.events.outcomes.failure.InterventionEnded;
import org.jspecify.annotations.Nullable;

/** End an intervention. */
@Command(
    name = "end-intervention",
    title = "End an intervention",
    stream = "failure",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.OVERSIGHT,
    ideas = {"25"})
record EndIntervention(
    @Hint("The failure") FailureId failure,
    @Hint("The number of the entry that ordered it") @PositiveOrZero long ordered,
    @Hint("How it ended") @NotBlank @Size(max = 2000) String how,
    @Hint("What it cost in the end, a settlement for instance") @Valid @Nullable Money amount)
    implements FailureCommand.AtAnyTime {

  public EndIntervention {
    if (amount != null) {
      amount.refuseNothing();
    }
  }

  /** What has happened once this is accepted. */
  InterventionEnded happened(Link order, @Nullable Party speaker) {
    return new InterventionEnded(order, how, amount, speaker);
  }
}
