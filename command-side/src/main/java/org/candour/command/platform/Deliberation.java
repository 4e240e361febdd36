package org.candour.command.platform;

import org.candour.command.duties.Judge;
import org.candour.events.Circumstances;
import org.candour.events.PartialDate;

/**
 * What a stream decides with, beside the command and its own state.
 *
 * @param circumstances who asks, when it happened, from which source
 * @param judge holds what happened against the duties in force
 * @param record what the ledger holds of other streams
 */
public record Deliberation(Circumstances circumstances, Judge judge, LedgerRecord record) {

  /** When the thing decided on happened. */
  public PartialDate occurredOn() {
    return circumstances.occurredOn();
  }

  /**
   * Whether this is history imported from a source. What a source does not tell is unknown; what
   * first-hand recording does not tell did not happen.
   */
  public boolean imported() {
    return circumstances.source() != null;
  }
}
