package org.candour.command.governance.board;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.EstablishmentCode;

/** Say that a board does not use a plan any more. */
@Command(
    name = "unlink-plan",
    title = "Say that a board does not use a plan any more",
    stream = "board",
    by = {Role.BOARD_CLERK, Role.BOARD_MEMBER, Role.REGISTRAR},
    says = Side.BOARD,
    ideas = {"27"})
record UnlinkPlan(
    @Hint("The code of the prison whose board it is") EstablishmentCode establishment,
    @Hint("The number of the entry that linked it") long plan,
    @Hint("Why") @NotBlank @Size(max = 2000) String reason)
    implements BoardCommand.OfPapers {}
