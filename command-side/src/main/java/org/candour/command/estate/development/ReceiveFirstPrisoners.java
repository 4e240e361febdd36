package org.candour.command.estate.development;

import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.DevelopmentId;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;

/** Record that the first prisoners arrived. */
@Command(
    name = "receive-first-prisoners",
    title = "Record that the first prisoners arrived",
    stream = "development",
    by = {Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.OF_RECORD,
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
