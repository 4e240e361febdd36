package org.candour.command.estate.closure;

import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.estate.ClosureId;
import org.candour.events.id.StreamId;

/** Record that the last prisoners left. */
@Command(
    name = "record-last-prisoners-left",
    title = "Record that the last prisoners left",
    stream = "closure",
    by = {Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.OF_RECORD,
    ideas = {"5"})
record RecordLastPrisonersLeft(@Hint("The closure") ClosureId closure)
    implements ClosureCommand.AnnouncedCommand {

  @Override
  public StreamId target() {
    return closure.stream();
  }
}
