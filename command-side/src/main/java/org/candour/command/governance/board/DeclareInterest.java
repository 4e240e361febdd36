package org.candour.command.governance.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.governance.board.terms.Interest;
import org.candour.events.id.EstablishmentCode;

/** Declare an interest of a member. */
@Command(
    name = "declare-interest",
    title = "Declare an interest of a member",
    stream = "board",
    by = {Role.BOARD_CLERK, Role.BOARD_MEMBER, Role.REGISTRAR},
    says = Side.BOARD,
    ideas = {"16"})
record DeclareInterest(
    @Hint("The code of the prison whose board it is") EstablishmentCode establishment,
    @Valid @JsonUnwrapped Interest interest)
    implements BoardCommand.OfMembers {}
