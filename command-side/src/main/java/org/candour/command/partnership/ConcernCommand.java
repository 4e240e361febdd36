package org.candour.command.partnership;

import org.candour.command.platform.StreamCommand;
import org.candour.events.ConcernId;
import org.candour.events.StreamId;

/** A command that a concern takes. */
sealed interface ConcernCommand extends StreamCommand
    permits RaiseConcern,
        AcknowledgeConcern,
        AnswerConcern,
        EscalateConcern,
        CloseConcern,
        RecordUnacknowledgedConcern,
        RecordUnansweredConcern {

  /** The one that it is about. */
  ConcernId concern();

  @Override
  default StreamId target() {
    return concern().stream();
  }
}
