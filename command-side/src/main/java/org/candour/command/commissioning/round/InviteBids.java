package org.candour.command.commissioning.round;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.commissioning.RoundId;
import org.candour.events.commissioning.round.BidsInvited;
import org.candour.events.definition.Hint;
import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Invite bids. */
@Command(
    name = "invite-bids",
    title = "Invite bids",
    stream = "round",
    by = {Role.COMMISSIONER, Role.EXECUTIVE_GOVERNOR, Role.REGISTRAR},
    says = Side.BUYER,
    ideas = {"P13"})
record InviteBids(
    @Hint("The round") RoundId round,
    @Hint("The last day for bids") LocalDate closesOn,
    @Hint("Organisations asked by name; none if anybody may bid") @Size(max = 200)
        List<OrganisationId> organisations,
    @Hint("Whether anybody may bid") boolean open,
    @Hint("What a bid must hold") @Nullable @Size(max = 2000) String asked)
    implements RoundCommand.WhileUnderway {
  public InviteBids {
    organisations = List.copyOf(organisations);
    if (!open && organisations.isEmpty()) {
      throw new IllegalArgumentException(
          "Invite bids either from anybody or from named organisations");
    }
  }

  /** What has happened once this is accepted. */
  BidsInvited happened() {
    return new BidsInvited(closesOn, organisations, open, asked);
  }
}
