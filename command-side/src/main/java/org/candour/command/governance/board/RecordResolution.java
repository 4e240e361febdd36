package org.candour.command.governance.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.governance.board.terms.ResolutionTerms;
import org.candour.events.id.EstablishmentCode;

/** Record what a board decided. */
@Command(
    name = "record-resolution",
    title = "Record what a board decided",
    stream = "board",
    by = {Role.BOARD_CLERK, Role.BOARD_MEMBER, Role.REGISTRAR},
    says = Side.BOARD,
    ideas = {"16", "26"})
record RecordResolution(
    @Hint("The code of the prison whose board it is") EstablishmentCode establishment,
    @Hint("The number of the entry that records the meeting") long meeting,
    @Valid @JsonUnwrapped ResolutionTerms terms)
    implements BoardCommand.OfMeetings {}
