package org.candour.command.estate.development;

import jakarta.validation.Valid;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.command.estate.Advice;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.DevelopmentId;
import org.candour.events.id.StreamId;

/** Record the advice of an advisory group on a development. */
@Command(
    name = "take-advice-on-development",
    title = "Record the advice of an advisory group on a development",
    stream = "development",
    by = {Role.EXECUTIVE_GOVERNOR, Role.BOARD_CLERK, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = {Side.ESTABLISHMENT, Side.OVERSIGHT},
    ideas = {"3", "4"})
record TakeAdviceOnDevelopment(
    @Hint("The development") DevelopmentId development,
    @Hint("What was advised and what became of it") @Valid Advice advice)
    implements DevelopmentCommand {

  @Override
  public StreamId target() {
    return development.stream();
  }
}
