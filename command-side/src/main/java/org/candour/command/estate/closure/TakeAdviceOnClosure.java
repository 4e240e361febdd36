package org.candour.command.estate.closure;

import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.estate.ClosureId;
import org.candour.events.id.StreamId;

/** Say with which advice a closure is decided on. */
@Command(
    name = "take-advice-on-closure",
    title = "Say with which advice a closure is decided on",
    stream = "closure",
    by = {Role.EXECUTIVE_GOVERNOR, Role.BOARD_CLERK, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = {Side.ESTABLISHMENT, Side.OVERSIGHT},
    ideas = {"3", "4"})
record TakeAdviceOnClosure(
    @Hint("The closure") ClosureId closure,
    @Hint("The number of the entry in which an advisory group gave it") long advice)
    implements ClosureCommand.AnyStageCommand {

  @Override
  public StreamId target() {
    return closure.stream();
  }
}
