package org.candour.command.governance.board;

import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.personal.PersonId;
import org.jspecify.annotations.Nullable;

/** End a membership of a board. */
@Command(
    name = "end-membership",
    title = "End a membership of a board",
    stream = "board",
    by = {Role.BOARD_CLERK, Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = {Side.BOARD, Side.ESTABLISHMENT, Side.OVERSIGHT},
    ideas = {"16"})
record EndMembership(
    @Hint("The code of the prison whose board it is") EstablishmentCode establishment,
    @Hint("The member’s pseudonym") PersonId member,
    @Hint("Why, without saying who it is") @Nullable @Size(max = 1000) String reason)
    implements BoardCommand.OfMembers {}
