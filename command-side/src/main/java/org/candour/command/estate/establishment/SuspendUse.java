package org.candour.command.estate.establishment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** Suspend the use of an establishment. */
@Command(
    name = "suspend-use",
    title = "Suspend the use of an establishment",
    stream = "establishment",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.OF_RECORD,
    ideas = {"5"})
record SuspendUse(
    @Hint("The code of the establishment, three capital letters") EstablishmentCode establishment,
    @Hint("Why") @NotBlank @Size(max = 2000) String reason,
    @Hint("When it is expected to be used again") @Nullable PartialDate until)
    implements EstablishmentCommand {

  @Override
  public StreamId target() {
    return establishment.stream();
  }
}
