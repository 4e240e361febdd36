package org.candour.command.governance.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.governance.board.terms.BoardComposition;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/** Constitute the board of a prison. */
@Command(
    name = "constitute-board",
    title = "Constitute the board of a prison",
    stream = "board",
    by = {Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = {Side.ESTABLISHMENT, Side.OVERSIGHT},
    ideas = {"16", "26"},
    opens = true)
record ConstituteBoard(
    @Hint("The code of the prison whose board it is") EstablishmentCode establishment,
    @Valid @JsonUnwrapped BoardComposition composition)
    implements BoardCommand.OfItself {
  public ConstituteBoard {
    composition.check();
  }

  @Override
  public Set<StreamId> within() {
    return Subjects.of(establishment);
  }

  @Override
  public Sides voices() {
    return Sides.of(Side.ESTABLISHMENT, establishment);
  }
}
