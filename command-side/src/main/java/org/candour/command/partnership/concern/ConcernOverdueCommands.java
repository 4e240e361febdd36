package org.candour.command.partnership.concern;

import java.time.LocalDate;
import org.candour.command.deadline.OverdueCommands;
import org.candour.command.stream.StreamCommand;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.ConcernId;
import org.candour.events.partnership.concern.AnswerDeadline;

/** A concern goes unacknowledged, or unanswered. */
final class ConcernOverdueCommands implements OverdueCommands {

  @Override
  public String stream() {
    return "concern";
  }

  @Override
  public StreamCommand command(StreamId stream, String deadline, LocalDate due) {
    ConcernId concern = new ConcernId(stream.id());
    return deadline.equals(AnswerDeadline.NAME)
        ? new RecordUnansweredConcern(concern, due)
        : new RecordUnacknowledgedConcern(concern, due);
  }
}
