package org.candour.command.estate.development;

import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.DevelopmentId;
import org.candour.events.id.StreamId;

/** Say with which advice a development is decided on. */
@Command(
    name = "take-advice-on-development",
    title = "Say with which advice a development is decided on",
    stream = "development",
    by = {Role.EXECUTIVE_GOVERNOR, Role.BOARD_CLERK, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = {Side.ESTABLISHMENT, Side.OVERSIGHT},
    ideas = {"3", "4"})
record TakeAdviceOnDevelopment(
    @Hint("The development") DevelopmentId development,
    @Hint("The number of the entry in which an advisory group gave it") long advice)
    implements DevelopmentCommand {

  @Override
  public StreamId target() {
    return development.stream();
  }
}
