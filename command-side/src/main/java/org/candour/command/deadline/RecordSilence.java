package org.candour.command.deadline;

import java.time.LocalDate;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.command.stream.StreamCommand;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.StreamId;

/** Records that nothing came by the day on which something fell due. Any stream takes it. */
@Command(
    name = RecordSilence.NAME,
    title = "Record that nothing came when it fell due",
    stream = Command.ANY_STREAM,
    by = {Role.LEDGER_CLERK},
    says = Side.LEDGER,
    ideas = {"15", "19", "22", "T3", "T5", "P10"})
public record RecordSilence(
    @Hint("The stream in which it fell due, as type/id") StreamId stream,
    @Hint("The name of the deadline in its stream") String deadline,
    @Hint("The day on which it fell due") LocalDate due)
    implements StreamCommand {

  /** Its logical name, which entries of silences carry. */
  public static final String NAME = "record-silence";

  @Override
  public StreamId target() {
    return stream;
  }
}
