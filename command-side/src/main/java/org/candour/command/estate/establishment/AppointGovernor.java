package org.candour.command.estate.establishment;

import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.definition.PersonalData;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.candour.events.personal.PersonId;
import org.candour.events.personal.Personal;
import org.jspecify.annotations.Nullable;

/** Record the appointment of a governor. */
@Command(
    name = "appoint-governor",
    title = "Record the appointment of a governor",
    stream = "establishment",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.OF_RECORD,
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
