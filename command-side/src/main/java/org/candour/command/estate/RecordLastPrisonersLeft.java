package org.candour.command.estate;

import org.candour.command.platform.Command;
import org.candour.command.platform.Hint;
import org.candour.events.ClosureId;
import org.candour.events.Role;
import org.candour.events.StreamId;

/** Record that the last prisoners left. */
@Command(
    name = "record-last-prisoners-left",
    title = "Record that the last prisoners left",
    stream = "closure",
    by = {Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    ideas = {"5"})
record RecordLastPrisonersLeft(@Hint("The closure") ClosureId closure) implements ClosureCommand {

  @Override
  public StreamId target() {
    return closure.stream();
  }
}
