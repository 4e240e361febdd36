package org.candour.command.governance.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.governance.board.terms.BoardComposition;
import org.candour.events.id.EstablishmentCode;

/** Change the seats of a board, or how it meets. */
@Command(
    name = "reconstitute-board",
    title = "Change the seats of a board, or how it meets",
    stream = "board",
    by = {Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = {Side.ESTABLISHMENT, Side.OVERSIGHT},
    ideas = {"16", "26"})
record ReconstituteBoard(
    @Hint("The code of the prison whose board it is") EstablishmentCode establishment,
    @Valid @JsonUnwrapped BoardComposition composition,
    @Hint("Why") @NotBlank @Size(max = 2000) String reason)
    implements BoardCommand.OfItself {
  public ReconstituteBoard {
    composition.check();
  }
}
