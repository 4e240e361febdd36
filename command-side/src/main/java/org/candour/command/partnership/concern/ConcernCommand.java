package org.candour.command.partnership.concern;

import org.candour.command.stream.StreamCommand;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.ConcernId;

/** A command that a concern takes. */
sealed interface ConcernCommand extends StreamCommand
    permits RaiseConcern, ConcernCommand.WhileWaiting, ConcernCommand.UntilClosed {

  /** The one that it is about. */
  ConcernId concern();

  @Override
  default StreamId target() {
    return concern().stream();
  }

  /** Belongs to a concern that still waits for an answer. */
  sealed interface WhileWaiting extends ConcernCommand permits AcknowledgeConcern, AnswerConcern {}

  /** Belongs to a concern that may be answered and is not closed. */
  sealed interface UntilClosed extends ConcernCommand permits EscalateConcern, CloseConcern {}
}
