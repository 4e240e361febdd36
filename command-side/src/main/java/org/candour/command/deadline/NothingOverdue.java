package org.candour.command.deadline;

import java.time.LocalDate;
import java.util.Map;
import org.candour.command.stream.Refusal;
import org.candour.events.id.StreamId;

/**
 * No silence is to be recorded for this day: something came, the silence is on record already, or
 * it falls due on another day.
 */
public final class NothingOverdue extends Refusal {
  public NothingOverdue(StreamId stream, String what, LocalDate due) {
    super(
        "Nothing (" + what + ") is overdue and unrecorded in " + stream + " since " + due,
        Map.of("stream", stream, "what", what, "due", due));
  }
}
