package org.candour.command.commissioning.round;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.commissioning.RoundId;
import org.candour.events.commissioning.round.Lot;
import org.candour.events.commissioning.round.LotsDefined;
import org.candour.events.definition.Hint;

/** Divide a round into lots. */
@Command(
    name = "divide-into-lots",
    title = "Divide a round into lots",
    stream = "round",
    by = {Role.COMMISSIONER, Role.EXECUTIVE_GOVERNOR, Role.REGISTRAR},
    says = Side.BUYER,
    ideas = {"19"})
record DivideIntoLots(
    @Hint("The round") RoundId round,
    @Hint("The lots; they stand instead of those named before") @NotEmpty @Size(max = 200)
        List<Lot> lots)
    implements RoundCommand.WhileUnderway {
  public DivideIntoLots {
    lots = List.copyOf(lots);
  }

  /** What has happened once this is accepted. */
  LotsDefined happened() {
    return new LotsDefined(lots);
  }
}
