package org.candour.command.demonstration;

import java.time.LocalDate;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.command.stream.StreamCommand;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.demonstration.DemonstrationDeclared;
import org.candour.events.id.StreamId;

/** Declare that a ledger in which nothing stands yet is a demonstration. */
@Command(
    name = DeclareDemonstration.NAME,
    title = "Declare that this ledger is a demonstration",
    stream = "demonstration",
    by = Role.LEDGER_CLERK,
    says = Side.LEDGER,
    opens = true)
record DeclareDemonstration(
    @Hint("The first day that is played") LocalDate from,
    @Hint("The day on which it is played") LocalDate until)
    implements StreamCommand {

  static final String NAME = "declare-demonstration";

  @Override
  public StreamId target() {
    return DemonstrationDeclared.STREAM;
  }
}
