package org.candour.command.shell;

import jakarta.validation.constraints.PositiveOrZero;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.command.stream.StreamCommand;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.StreamId;

/**
 * Has a stream judge again what rested on another stream, in which something was corrected or
 * contested. Any stream takes it.
 */
@Command(
    name = JudgeAgain.NAME,
    title = "Judge again what rested on something that was corrected",
    stream = Command.ANY_STREAM,
    by = {Role.LEDGER_CLERK},
    says = Side.LEDGER)
public record JudgeAgain(
    @Hint("The stream that is to judge again, as type/id") StreamId stream,
    @Hint("The number of the entry that corrects or contests something in another stream")
        @PositiveOrZero
        long correction)
    implements StreamCommand {

  /** Its logical name, which the entries of these judgements carry. */
  public static final String NAME = "judge-again";

  @Override
  public StreamId target() {
    return stream;
  }
}
