package org.candour.command.governance.board;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.governance.board.terms.AgendaItem;
import org.candour.events.id.EstablishmentCode;

/** Call a meeting of a board. */
@Command(
    name = "call-meeting",
    title = "Call a meeting of a board",
    stream = "board",
    by = {Role.BOARD_CLERK, Role.BOARD_MEMBER, Role.REGISTRAR},
    says = Side.BOARD,
    ideas = {"16", "26"})
record CallMeeting(
    @Hint("The code of the prison whose board it is") EstablishmentCode establishment,
    @Hint("The day of the meeting") LocalDate on,
    @Hint("What is on the agenda") @Size(max = 100) List<@Valid AgendaItem> agenda)
    implements BoardCommand.OfMeetings {
  public CallMeeting {
    agenda = List.copyOf(agenda);
  }
}
