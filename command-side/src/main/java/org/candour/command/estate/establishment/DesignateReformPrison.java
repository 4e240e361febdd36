package org.candour.command.estate.establishment;

import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** Designate a reform prison. */
@Command(
    name = "designate-reform-prison",
    title = "Designate a reform prison",
    stream = "establishment",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.OF_RECORD,
    ideas = {"14", "26"})
record DesignateReformPrison(
    @Hint("The code of the establishment, three capital letters") EstablishmentCode establishment,
    @Hint("What the designation gives its governor") @Nullable @Size(max = 2000) String terms)
    implements EstablishmentCommand {

  @Override
  public StreamId target() {
    return establishment.stream();
  }
}
