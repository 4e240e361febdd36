package org.candour.command.deadline;

import org.candour.events.PartialDate;
import org.candour.events.id.StreamId;

/** Has silences recorded that fell due before something else happened. */
public interface OverdueRecorder {

  /**
   * Records what fell due unanswered in a stream before a date, so that whatever comes late finds
   * its lateness on record, however late the ledger's clerk is.
   */
  void before(StreamId stream, PartialDate on);
}
