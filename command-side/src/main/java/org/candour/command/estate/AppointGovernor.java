package org.candour.command.estate;

import org.candour.command.platform.Command;
import org.candour.command.platform.Hint;
import org.candour.events.EstablishmentCode;
import org.candour.events.PersonId;
import org.candour.events.Role;
import org.candour.events.StreamId;

/** Record the appointment of a governor. */
@Command(
    name = "appoint-governor",
    title = "Record the appointment of a governor",
    stream = "establishment",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    ideas = {"14"})
record AppointGovernor(
    @Hint("The code of the establishment, three capital letters") EstablishmentCode establishment,
    @Hint("The person’s pseudonym, never a name") PersonId person,
    @Hint("Whether with the powers of an executive governor") boolean executive)
    implements EstablishmentCommand {

  @Override
  public StreamId target() {
    return establishment.stream();
  }
}
