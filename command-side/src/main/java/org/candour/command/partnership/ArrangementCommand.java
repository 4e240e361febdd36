package org.candour.command.partnership;

import org.candour.command.platform.StreamCommand;
import org.candour.events.ArrangementId;
import org.candour.events.StreamId;

/** A command that a standing arrangement between a prison and organisations takes. */
sealed interface ArrangementCommand extends StreamCommand
    permits MakeArrangement,
        ReviewArrangement,
        EndArrangement,
        RecordReturn,
        RecordLapsedArrangement {

  /** The one that it is about. */
  ArrangementId arrangement();

  @Override
  default StreamId target() {
    return arrangement().stream();
  }
}
