package org.candour.command.estate.establishment;

import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** Announce that a site will be sold. */
@Command(
    name = "announce-site-sale",
    title = "Announce that a site will be sold",
    stream = "establishment",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.OF_RECORD,
    ideas = {"5"})
record AnnounceSiteSale(
    @Hint("The code of the establishment, three capital letters") EstablishmentCode establishment,
    @Hint("What was said") @Nullable @Size(max = 2000) String statement)
    implements EstablishmentCommand {

  @Override
  public StreamId target() {
    return establishment.stream();
  }
}
