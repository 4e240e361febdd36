package org.candour.command.estate;

import org.candour.command.estate.establishment.EstablishmentRefusals.EstablishmentNotRegistered;
import org.candour.command.estate.establishment.EstablishmentState;
import org.candour.command.estate.establishment.EstablishmentState.Registered;
import org.candour.command.stream.LedgerLookup;
import org.candour.events.id.EstablishmentCode;

/** Looks establishments up in the ledger for the streams that name them. */
public final class Establishments {

  private Establishments() {}

  /**
   * The state of an establishment.
   *
   * @throws EstablishmentNotRegistered if the register does not have it
   */
  public static Registered registered(EstablishmentCode code, LedgerLookup record) {
    if (EstablishmentState.of(record.stream(code.stream())) instanceof Registered registered) {
      return registered;
    }
    throw new EstablishmentNotRegistered(code);
  }
}
