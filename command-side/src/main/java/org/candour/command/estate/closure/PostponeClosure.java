package org.candour.command.estate.closure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.estate.ClosureId;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** Postpone a closure. */
@Command(
    name = "postpone-closure",
    title = "Postpone a closure",
    stream = "closure",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.OF_RECORD,
    ideas = {"5"})
record PostponeClosure(
    @Hint("The closure") ClosureId closure,
    @Hint("The new date, if one was given") @Nullable PartialDate plannedOn,
    @Hint("Why") @NotBlank @Size(max = 2000) String reason)
    implements ClosureCommand.AnnouncedCommand {

  @Override
  public StreamId target() {
    return closure.stream();
  }
}
