package org.candour.command.estate;

import java.util.Optional;
import java.util.stream.Stream;
import org.candour.command.stream.LedgerLookup;
import org.candour.command.stream.LinkResolver;
import org.candour.command.stream.LinkResolver.EstablishmentNotRegistered;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.entry.Entry;
import org.candour.events.estate.establishment.EstablishmentReRoled;
import org.candour.events.estate.establishment.EstablishmentRegistered;
import org.candour.events.estate.establishment.Population;
import org.candour.events.id.EstablishmentCode;

/** Looks establishments up in the ledger for the streams that name them. */
public final class Establishments {

  private Establishments() {}

  /**
   * Tells whether an establishment held women, as the register has it of a day: as it was
   * registered, and after every change that was made by then.
   *
   * @return nothing if the register does not tell
   * @throws EstablishmentNotRegistered if the register does not have it
   */
  public static Optional<Boolean> heldWomen(
      EstablishmentCode code, PartialDate on, LedgerLookup ledger) {
    new LinkResolver(ledger).registered(code);
    return ledger.stream(code.stream()).stream()
        .filter(entry -> !isChangedAfter(entry, on))
        .flatMap(Establishments::population)
        .reduce((_, later) -> later)
        .map(held -> held == Population.WOMEN || held == Population.MEN_AND_WOMEN);
  }

  /** Whether the register has nothing of an establishment that is as old as a day. */
  static boolean isRegisteredAfter(EstablishmentCode code, PartialDate on, LedgerLookup ledger) {
    return ledger.stream(code.stream()).stream()
        .allMatch(entry -> entry.circumstances().occurredOn().isSurelyAfter(on));
  }

  private static boolean isChangedAfter(Entry entry, PartialDate on) {
    return entry.payload() instanceof EstablishmentReRoled
        && entry.circumstances().occurredOn().isSurelyAfter(on);
  }

  /** Whom it holds from an entry on, if the entry tells. */
  private static Stream<Population> population(Entry entry) {
    return switch (entry.payload()) {
      case EstablishmentRegistered e -> Stream.ofNullable(e.profile().estate());
      case EstablishmentReRoled e -> Stream.ofNullable(e.estate());
      case Event _ -> Stream.empty();
    };
  }
}
