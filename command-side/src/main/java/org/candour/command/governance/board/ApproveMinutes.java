package org.candour.command.governance.board;

import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.entry.DocumentRef;
import org.candour.events.id.EstablishmentCode;
import org.jspecify.annotations.Nullable;

/** Approve the minutes of an earlier meeting. */
@Command(
    name = "approve-minutes",
    title = "Approve the minutes of an earlier meeting",
    stream = "board",
    by = {Role.BOARD_CLERK, Role.BOARD_MEMBER, Role.REGISTRAR},
    says = Side.BOARD,
    ideas = {"26"})
record ApproveMinutes(
    @Hint("The code of the prison whose board it is") EstablishmentCode establishment,
    @Hint("The number of the entry that records that meeting") long meeting,
    @Hint("The minutes, by their hash") DocumentRef document,
    @Hint("What was corrected in the draft") @Nullable @Size(max = 4000) String corrections)
    implements BoardCommand.OfMeetings {}
