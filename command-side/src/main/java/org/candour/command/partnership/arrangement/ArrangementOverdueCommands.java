package org.candour.command.partnership.arrangement;

import java.time.LocalDate;
import org.candour.command.deadline.OverdueCommands;
import org.candour.command.stream.StreamCommand;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.ArrangementId;

/** An arrangement that nobody renewed lapses. */
final class ArrangementOverdueCommands implements OverdueCommands {

  @Override
  public String stream() {
    return "arrangement";
  }

  @Override
  public StreamCommand command(StreamId stream, String deadline, LocalDate due) {
    return new RecordLapsedArrangement(new ArrangementId(stream.id()), due);
  }
}
