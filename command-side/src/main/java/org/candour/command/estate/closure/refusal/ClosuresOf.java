package org.candour.command.estate.closure.refusal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.command.estate.closure.refusal.ClosureRefusals.AlreadyClosed;
import org.candour.command.estate.closure.refusal.ClosureRefusals.AlreadyClosing;
import org.candour.command.stream.IndexedEntry;
import org.candour.command.stream.LedgerLookup;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.entry.Entry;
import org.candour.events.estate.ClosureId;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureCompleted;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosureLikelyStated;
import org.candour.events.estate.closure.ClosureRescinded;
import org.candour.events.estate.development.EstablishmentOpened;
import org.candour.events.estate.development.FirstPrisonersReceived;
import org.candour.events.estate.establishment.EstablishmentReRoled;
import org.candour.events.estate.establishment.UseResumed;
import org.candour.events.id.EstablishmentCode;

/** The closures of an establishment, as far as they stand in the way of another. */
public final class ClosuresOf {

  private final EstablishmentCode establishment;
  private final LedgerLookup ledger;

  public ClosuresOf(EstablishmentCode establishment, LedgerLookup ledger) {
    this.establishment = establishment;
    this.ledger = ledger;
  }

  /**
   * Refuses to close what is surely closed, and to close the whole of it twice at a time.
   *
   * @param closure the new one
   * @param on when it was announced
   */
  public void refuseUnlessOpen(ClosureId closure, ClosureKind kind, PartialDate on) {
    for (List<Entry> other : others(closure)) {
      Optional<Entry> announced = first(other, ClosureAnnounced.class);
      Optional<Entry> completed = first(other, ClosureCompleted.class);
      boolean full =
          announced.isPresent()
              && ((ClosureAnnounced) announced.get().payload()).terms().kind() == ClosureKind.FULL;
      if (full && completed.isPresent()) {
        refuseIfClosed(on(completed.get()), on);
      } else if (full
          && kind == ClosureKind.FULL
          && first(other, ClosureRescinded.class).isEmpty()
          && !on(announced.get()).isSurelyAfter(on)) {
        throw new AlreadyClosing(establishment, other.getFirst().stream(), on(announced.get()));
      }
    }
  }

  private void refuseIfClosed(PartialDate closed, PartialDate on) {
    if (on.isSurelyAfter(closed) && openedAgain().noneMatch(day -> !closed.isSurelyAfter(day))) {
      throw new AlreadyClosed(establishment, closed, on);
    }
  }

  /** When it became something else, was used again, or was built anew. */
  private Stream<PartialDate> openedAgain() {
    Stream<Entry> own =
        ledger.stream(establishment.stream()).stream()
            .filter(entry ->
                entry.payload() instanceof EstablishmentReRoled
                    || entry.payload() instanceof UseResumed);
    Stream<Entry> anew =
        ledger.openings("development").stream()
            .flatMap(opening -> ledger.stream(opening.entry().stream()).stream())
            .filter(this::opensIt);
    return Stream.concat(own, anew).map(ClosuresOf::on);
  }

  private boolean opensIt(Entry entry) {
    return switch (entry.payload()) {
      case EstablishmentOpened e -> e.establishment().equals(establishment);
      case FirstPrisonersReceived e -> e.establishment().equals(establishment);
      case Event _ -> false;
    };
  }

  private boolean closesIt(Entry opening) {
    return switch (opening.payload()) {
      case ClosureAnnounced e -> e.terms().establishment().equals(establishment);
      case ClosureLikelyStated e -> e.establishment().equals(establishment);
      case Event _ -> false;
    };
  }

  private List<List<Entry>> others(ClosureId closure) {
    return ledger.openings("closure", establishment.stream()).stream()
        .map(IndexedEntry::entry)
        .filter(this::closesIt)
        .map(Entry::stream)
        .filter(stream -> !stream.equals(closure.stream()))
        .map(ledger::stream)
        .toList();
  }

  private static Optional<Entry> first(List<Entry> stream, Class<?> event) {
    return stream.stream().filter(entry -> event.isInstance(entry.payload())).findFirst();
  }

  private static PartialDate on(Entry entry) {
    return entry.circumstances().occurredOn();
  }
}
