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

/** Bring a closure forward. */
@Command(
    name = "bring-closure-forward",
    title = "Bring a closure forward",
    stream = "closure",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.OF_RECORD,
    ideas = {"5"})
record BringClosureForward(
    @Hint("The closure") ClosureId closure,
    @Hint("The new date, earlier than the one planned") PartialDate plannedOn,
    @Hint("Why") @NotBlank @Size(max = 2000) String reason)
    implements ClosureCommand.AnnouncedCommand {

  @Override
  public StreamId target() {
    return closure.stream();
  }
}
