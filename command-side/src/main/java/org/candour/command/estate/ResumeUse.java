package org.candour.command.estate;

import org.candour.command.platform.Command;
import org.candour.command.platform.Hint;
import org.candour.events.EstablishmentCode;
import org.candour.events.Role;
import org.candour.events.StreamId;

/** Resume the use of an establishment. */
@Command(
    name = "resume-use",
    title = "Resume the use of an establishment",
    stream = "establishment",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    ideas = {"5"})
record ResumeUse(
    @Hint("The code of the establishment, three capital letters") EstablishmentCode establishment)
    implements EstablishmentCommand {

  @Override
  public StreamId target() {
    return establishment.stream();
  }
}
