package org.candour.ops.benchmarks.failover;

/** Something that records commands. */
interface Recorder {

  /**
   * Records a command once for its key; gives the index of its entry.
   *
   * @throws org.candour.command.ledger.LedgerUnavailableException if it is not known whether it is
   *     recorded
   */
  long record(String key);
}
