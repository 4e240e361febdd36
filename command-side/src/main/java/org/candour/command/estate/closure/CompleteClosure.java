package org.candour.command.estate.closure;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.estate.ClosureId;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** Record that a closure is complete. */
@Command(
    name = "complete-closure",
    title = "Record that a closure is complete",
    stream = "closure",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.OF_RECORD,
    ideas = {"5", "6"})
record CompleteClosure(
    @Hint("The closure") ClosureId closure,
    @Hint("Places lost in the end") @Nullable @PositiveOrZero @Max(100_000) Integer places,
    @Hint("Anything that the record should say about it") @Nullable @Size(max = 2000) String note)
    implements ClosureCommand.AnnouncedCommand {

  @Override
  public StreamId target() {
    return closure.stream();
  }
}
