package org.candour.command.estate;

import org.candour.command.estate.EstablishmentRefusals.EstablishmentNotRegistered;
import org.candour.command.estate.EstablishmentState.Registered;
import org.candour.command.platform.LedgerRecord;
import org.candour.events.EstablishmentCode;

/** Looks establishments up in the ledger for the streams that name them. */
final class Establishments {

  private Establishments() {}

  /**
   * The state of an establishment.
   *
   * @throws EstablishmentNotRegistered if the register does not have it
   */
  static Registered registered(EstablishmentCode code, LedgerRecord record) {
    if (EstablishmentState.of(record.stream(code.stream())) instanceof Registered registered) {
      return registered;
    }
    throw new EstablishmentNotRegistered(code);
  }
}
