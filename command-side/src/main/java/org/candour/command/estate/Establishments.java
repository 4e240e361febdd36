package org.candour.command.estate;

import java.util.List;
import java.util.stream.Stream;
import org.candour.command.stream.LedgerLookup;
import org.candour.command.stream.LinkResolver;
import org.candour.command.stream.LinkResolver.EstablishmentNotRegistered;
import org.candour.events.Event;
import org.candour.events.entry.Entry;
import org.candour.events.estate.establishment.EstablishmentReRoled;
import org.candour.events.estate.establishment.EstablishmentRegistered;
import org.candour.events.estate.establishment.Population;
import org.candour.events.id.EstablishmentCode;

/** Looks establishments up in the ledger for the streams that name them. */
public final class Establishments {

  private Establishments() {}

  /**
   * Tells whether an establishment holds women, as last recorded; one of which that is not known
   * does not.
   *
   * @throws EstablishmentNotRegistered if the register does not have it
   */
  public static boolean holdWomen(EstablishmentCode code, LedgerLookup ledger) {
    new LinkResolver(ledger).registered(code);
    List<Entry> history = ledger.stream(code.stream());
    return history.stream()
        .flatMap(Establishments::population)
        .reduce((_, later) -> later)
        .map(held -> held == Population.WOMEN || held == Population.MEN_AND_WOMEN)
        .orElse(false);
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
