package org.candour.command.estate.establishment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.estate.establishment.EstablishmentProfile;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;

/** Enter an establishment in the register. */
@Command(
    name = "register-establishment",
    title = "Enter an establishment in the register",
    stream = "establishment",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.OF_RECORD,
    ideas = {"5", "8"},
    opens = true)
record RegisterEstablishment(
    @Hint("The code of the establishment, three capital letters") EstablishmentCode establishment,
    @Valid @JsonUnwrapped EstablishmentProfile profile)
    implements EstablishmentCommand {

  @Override
  public StreamId target() {
    return establishment.stream();
  }
}
