package org.candour.command.commissioning.round;

import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.commissioning.RoundId;
import org.candour.events.commissioning.round.LotsDeclined;
import org.candour.events.definition.Hint;
import org.jspecify.annotations.Nullable;

/** Decide against lots. */
@Command(
    name = "decline-lots",
    title = "Decide against lots",
    stream = "round",
    by = {Role.COMMISSIONER, Role.EXECUTIVE_GOVERNOR, Role.REGISTRAR},
    says = Side.BUYER,
    ideas = {"19"})
record DeclineLots(
    @Hint("The round") RoundId round,
    @Hint("Why there are none; asked for") @Nullable @Size(max = 2000) String reason)
    implements RoundCommand.WhileUnderway {
  /** What has happened once this is accepted. */
  LotsDeclined happened() {
    return new LotsDeclined(reason);
  }
}
