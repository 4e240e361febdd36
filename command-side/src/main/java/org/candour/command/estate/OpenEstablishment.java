package org.candour.command.estate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.candour.command.platform.Command;
import org.candour.command.platform.Hint;
import org.candour.events.DevelopmentId;
import org.candour.events.EstablishmentCode;
import org.candour.events.Role;
import org.candour.events.StreamId;
import org.jspecify.annotations.Nullable;

/** Record the opening of an establishment. */
@Command(
    name = "open-establishment",
    title = "Record the opening of an establishment",
    stream = "development",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
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
