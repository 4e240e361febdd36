package org.candour.command.outcomes.failure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.definition.Imported;
import org.candour.events.definition.Imported.Leeway;
import org.candour.events.id.Party;
import org.candour.events.outcomes.FailureId;
import org.candour.events.outcomes.failure.InterventionOrdered;
import org.candour.events.outcomes.failure.terms.InterventionKind;
import org.jspecify.annotations.Nullable;

/** Intervene in a prison that fails. */
@Command(
    name = "order-intervention",
    title = "Intervene in a prison that fails",
    stream = "failure",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.OVERSIGHT,
    ideas = {"25"})
record OrderIntervention(
    @Hint("The failure") FailureId failure,
    @Hint("What is done") InterventionKind kind,
    @Hint("The level that orders it: SERVICE, MINISTRY, MINISTER") Party by,
    @Hint("From when") @Imported(Leeway.MAY_BE_IMPRECISE) PartialDate from,
    @Hint("What it costs, if that is known") @Valid @Nullable Money amount,
    @Hint("What it means") @Nullable @Size(max = 2000) String what)
    implements FailureCommand.WhileOpen {

  public OrderIntervention {
    if (amount != null) {
      amount.refuseNothing();
    }
  }

  @Override
  public Party speaks() {
    return by;
  }

  /** What has happened once this is accepted. */
  InterventionOrdered happened() {
    return new InterventionOrdered(kind, by, from, amount, what);
  }
}
