package org.candour.command.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.command.stream.StreamCommand;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.StreamId;
import org.candour.events.personal.PersonId;

/** Destroy the key of a person's personal data. */
@Command(
    name = "erase-personal-data",
    title = "Erase the personal data of a person",
    stream = "person",
    by = Role.REGISTRAR,
    says = Side.REGISTRAR)
record ErasePersonalData(
    @Hint("The person’s pseudonym") PersonId person,
    @Hint("On what ground, without saying who it is") @NotBlank @Size(max = 1000) String basis)
    implements StreamCommand {

  @Override
  public StreamId target() {
    return person.stream();
  }
}
