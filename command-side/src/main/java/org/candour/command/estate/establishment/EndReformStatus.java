package org.candour.command.estate.establishment;

import static org.candour.events.definition.Imported.Leeway.MAY_LACK;

import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.definition.Imported;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** End an establishment's status as a reform prison. */
@Command(
    name = "end-reform-status",
    title = "End the status of a reform prison",
    stream = "establishment",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.OF_RECORD,
    ideas = {"14", "26"})
record EndReformStatus(
    @Hint("The code of the establishment, three capital letters") EstablishmentCode establishment,
    @Hint("Why") @Imported(MAY_LACK) @Nullable @Size(max = 2000) String reason)
    implements EstablishmentCommand {

  @Override
  public StreamId target() {
    return establishment.stream();
  }
}
