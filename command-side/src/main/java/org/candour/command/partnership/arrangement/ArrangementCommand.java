package org.candour.command.partnership.arrangement;

import org.candour.command.stream.StreamCommand;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.ArrangementId;

/** A command that a standing arrangement between a prison and organisations takes. */
sealed interface ArrangementCommand extends StreamCommand
    permits MakeArrangement, RecordReturn, ArrangementCommand.UntilEnded {

  /** The one that it is about. */
  ArrangementId arrangement();

  @Override
  default StreamId target() {
    return arrangement().stream();
  }

  /** Belongs to an arrangement that was not ended. */
  sealed interface UntilEnded extends ArrangementCommand
      permits ReviewArrangement, EndArrangement {}
}
