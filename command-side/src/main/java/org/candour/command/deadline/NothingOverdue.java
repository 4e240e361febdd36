package org.candour.command.deadline;

import java.util.Map;
import org.candour.command.stream.Refusal;

/**
 * No silence is to be recorded for this day: something came, the silence is on record already, or
 * it falls due on another day.
 */
public final class NothingOverdue extends Refusal {
  public NothingOverdue(RecordSilence silence) {
    super(
        "Nothing ("
            + silence.deadline()
            + ") is overdue and unrecorded in "
            + silence.stream()
            + " since "
            + silence.due(),
        Map.of("stream", silence.stream(), "what", silence.deadline(), "due", silence.due()));
  }
}
