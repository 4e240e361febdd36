package org.candour.command.platform;

import org.candour.events.PartialDate;
import org.candour.events.StreamId;

/** Has silences recorded that fell due before something else happened. */
public interface Silences {

  /**
   * Records what fell due unanswered in a stream before a date, so that whatever comes late finds
   * its lateness on record, however late the ledger's clerk is.
   */
  void before(StreamId stream, PartialDate on);
}
