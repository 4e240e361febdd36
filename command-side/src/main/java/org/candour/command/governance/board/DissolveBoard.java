package org.candour.command.governance.board;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.EstablishmentCode;

/** Dissolve the board of a prison. */
@Command(
    name = "dissolve-board",
    title = "Dissolve the board of a prison",
    stream = "board",
    by = {Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = {Side.ESTABLISHMENT, Side.OVERSIGHT},
    ideas = {"26"})
record DissolveBoard(
    @Hint("The code of the prison whose board it is") EstablishmentCode establishment,
    @Hint("Why") @NotBlank @Size(max = 2000) String reason)
    implements BoardCommand.OfItself {}
