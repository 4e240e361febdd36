package org.candour.command.estate.closure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.estate.ClosureId;
import org.candour.events.id.StreamId;

/** Record that families were told of a closure. */
@Command(
    name = "inform-families",
    title = "Record that families were told of a closure",
    stream = "closure",
    by = {Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = {Side.ESTABLISHMENT, Side.OVERSIGHT},
    ideas = {"5"})
record InformFamilies(
    @Hint("The closure") ClosureId closure,
    @Hint("How they were told") @NotBlank @Size(max = 300) String means)
    implements ClosureCommand.AnnouncedCommand {

  @Override
  public StreamId target() {
    return closure.stream();
  }
}
