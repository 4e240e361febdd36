package org.candour.command.estate;

import org.candour.command.platform.Command;
import org.candour.command.platform.Hint;
import org.candour.events.DevelopmentId;
import org.candour.events.EstablishmentCode;
import org.candour.events.Role;
import org.candour.events.StreamId;

/** Record that the first prisoners arrived. */
@Command(
    name = "receive-first-prisoners",
    title = "Record that the first prisoners arrived",
    stream = "development",
    by = {Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    ideas = {"8"})
record ReceiveFirstPrisoners(
    @Hint("The development") DevelopmentId development,
    @Hint("The code of the establishment, three capital letters") EstablishmentCode establishment)
    implements DevelopmentCommand {

  @Override
  public StreamId target() {
    return development.stream();
  }
}
