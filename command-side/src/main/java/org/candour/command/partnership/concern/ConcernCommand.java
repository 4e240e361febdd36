package org.candour.command.partnership.concern;

import org.candour.command.stream.StreamCommand;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.ConcernId;

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
