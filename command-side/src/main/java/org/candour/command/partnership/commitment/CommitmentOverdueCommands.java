package org.candour.command.partnership.commitment;

import java.time.LocalDate;
import org.candour.command.deadline.OverdueCommands;
import org.candour.command.stream.StreamCommand;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.CommitmentId;

/** A promise that passed in silence was missed. */
final class CommitmentOverdueCommands implements OverdueCommands {

  @Override
  public String stream() {
    return "commitment";
  }

  @Override
  public StreamCommand command(StreamId stream, String deadline, LocalDate due) {
    return new RecordMissedCommitment(new CommitmentId(stream.id()), due);
  }
}
