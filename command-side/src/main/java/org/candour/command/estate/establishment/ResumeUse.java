package org.candour.command.estate.establishment;

import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;

/** Resume the use of an establishment. */
@Command(
    name = "resume-use",
    title = "Resume the use of an establishment",
    stream = "establishment",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.OF_RECORD,
    ideas = {"5"})
record ResumeUse(
    @Hint("The code of the establishment, three capital letters") EstablishmentCode establishment)
    implements EstablishmentCommand {

  @Override
  public StreamId target() {
    return establishment.stream();
  }
}
