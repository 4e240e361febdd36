package org.candour.command.estate.development;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.DevelopmentId;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** Record the opening of an establishment. */
@Command(
    name = "open-establishment",
    title = "Record the opening of an establishment",
    stream = "development",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.OF_RECORD,
    ideas = {"8", "12"})
record OpenEstablishment(
    @Hint("The development") DevelopmentId development,
    @Hint("The code of the establishment, three capital letters") EstablishmentCode establishment,
    @Hint("Places") @Nullable @PositiveOrZero @Max(100_000) Integer places,
    @Hint("Who runs it") @Nullable @Size(max = 120) String operator)
    implements DevelopmentCommand {

  @Override
  public StreamId target() {
    return development.stream();
  }
}
