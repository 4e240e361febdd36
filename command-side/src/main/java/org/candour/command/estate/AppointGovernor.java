package org.candour.command.estate;

import jakarta.validation.constraints.Size;
import org.candour.command.platform.Command;
import org.candour.command.platform.Hint;
import org.candour.command.platform.PersonalData;
import org.candour.events.EstablishmentCode;
import org.candour.events.PersonId;
import org.candour.events.Personal;
import org.candour.events.Role;
import org.candour.events.StreamId;
import org.jspecify.annotations.Nullable;

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
    @Hint("Whether with the powers of an executive governor") boolean executive,
    @Hint("Who it is; kept encrypted, and erased when the person is")
        @PersonalData
        @Nullable
        @Size(max = 200)
        String name)
    implements EstablishmentCommand {

  @Nullable Personal personalName() {
    return name == null ? null : new Personal.Clear(person, name);
  }

  /** Without the name, which is nobody's to log. */
  @Override
  public String toString() {
    return "AppointGovernor[establishment=" + establishment + ", person=" + person + "]";
  }

  @Override
  public StreamId target() {
    return establishment.stream();
  }
}
