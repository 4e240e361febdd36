package org.candour.command.estate.closure;

import jakarta.validation.Valid;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.command.estate.Advice;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.estate.ClosureId;
import org.candour.events.id.StreamId;

/** Record the advice of an advisory group on a closure. */
@Command(
    name = "take-advice-on-closure",
    title = "Record the advice of an advisory group on a closure",
    stream = "closure",
    by = {Role.EXECUTIVE_GOVERNOR, Role.BOARD_CLERK, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = {Side.ESTABLISHMENT, Side.OVERSIGHT},
    ideas = {"3", "4"})
record TakeAdviceOnClosure(
    @Hint("The closure") ClosureId closure,
    @Hint("What was advised and what became of it") @Valid Advice advice)
    implements ClosureCommand.AnyStageCommand {

  @Override
  public StreamId target() {
    return closure.stream();
  }
}
