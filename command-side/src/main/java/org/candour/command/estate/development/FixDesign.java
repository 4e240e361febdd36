package org.candour.command.estate.development;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.DevelopmentId;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** Fix the design of a development. */
@Command(
    name = "fix-design",
    title = "Fix the design of a development",
    stream = "development",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.OF_RECORD,
    ideas = {"4", "8", "10", "11"})
record FixDesign(
    @Hint("The development") DevelopmentId development,
    @Hint("The design, in short") @NotBlank @Size(max = 2000) String summary,
    @Hint("Places") @Nullable @PositiveOrZero @Max(100_000) Integer places)
    implements DevelopmentCommand {

  @Override
  public StreamId target() {
    return development.stream();
  }
}
