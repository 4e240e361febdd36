package org.candour.command.estate;

import jakarta.validation.constraints.Size;
import org.candour.command.platform.Command;
import org.candour.command.platform.Hint;
import org.candour.events.EstablishmentCode;
import org.candour.events.Role;
import org.candour.events.StreamId;
import org.jspecify.annotations.Nullable;

/** Announce that a site will be sold. */
@Command(
    name = "announce-site-sale",
    title = "Announce that a site will be sold",
    stream = "establishment",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
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
