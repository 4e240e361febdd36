package org.candour.command.governance.board;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.governance.board.terms.Guests;
import org.candour.events.governance.board.terms.Interest;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.personal.PersonId;
import org.jspecify.annotations.Nullable;

/** Record a meeting of a board. */
@Command(
    name = "hold-meeting",
    title = "Record a meeting of a board",
    stream = "board",
    by = {Role.BOARD_CLERK, Role.BOARD_MEMBER, Role.REGISTRAR},
    says = Side.BOARD,
    ideas = {"16", "26"})
record HoldMeeting(
    @Hint("The code of the prison whose board it is") EstablishmentCode establishment,
    @Hint("The day of the meeting") LocalDate on,
    @Hint("The number of the entry that called it") @Nullable Long called,
    @Hint("The members who were there, by their pseudonyms") @Size(max = 100)
        List<PersonId> present,
    @Hint("Guests, by whom they came from") @Size(max = 11) List<@Valid Guests> guests,
    @Hint("The interests that members declared there") @Size(max = 100)
        List<@Valid Interest> interests,
    @Hint("The members who withdrew for an interest") @Size(max = 100) List<PersonId> withdrew)
    implements BoardCommand.OfMeetings {
  public HoldMeeting {
    present = present.stream().distinct().toList();
    guests = List.copyOf(guests);
    interests = List.copyOf(interests);
    withdrew = withdrew.stream().distinct().toList();
  }
}
