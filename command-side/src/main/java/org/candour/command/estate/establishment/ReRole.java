package org.candour.command.estate.establishment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.estate.establishment.Population;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** Give an establishment another role. */
@Command(
    name = "re-role",
    title = "Give an establishment another role",
    stream = "establishment",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.OF_RECORD,
    ideas = {"5"})
record ReRole(
    @Hint("The code of the establishment, three capital letters") EstablishmentCode establishment,
    @Hint("The new role, in words") @NotBlank @Size(max = 300) String role,
    @Hint("Whom it holds from now on, where that changes") @Nullable Population estate,
    @Hint("Why") @NotBlank @Size(max = 2000) String reason)
    implements EstablishmentCommand {

  @Override
  public StreamId target() {
    return establishment.stream();
  }
}
