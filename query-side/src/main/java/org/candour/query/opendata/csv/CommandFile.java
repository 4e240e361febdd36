package org.candour.query.opendata.csv;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.candour.events.FactCorrected;
import org.candour.events.access.Account;
import org.candour.events.id.StreamId;
import org.candour.events.outcomes.outcome.OutcomeAgreed;
import org.candour.query.ledger.AuthorisedLedger;
import org.candour.query.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * The commands that recorded some entries, and those without which they cannot be recorded
 * elsewhere: what an entry cites comes with all that was before it in its stream, and so does what
 * that cites. One row is one command that somebody sent, in the order of the ledger, so that what
 * is cited stands above.
 */
final class CommandFile {

  private final AuthorisedLedger ledger;
  private final Account account;
  private final String origin;
  private final NavigableMap<Long, LedgerEntry> entries = new TreeMap<>();

  CommandFile(AuthorisedLedger ledger, Account account, String origin) {
    this.ledger = ledger;
    this.account = account;
    this.origin = origin;
  }

  /**
   * Takes in the entries that opened streams, with all that they rest on.
   *
   * @param most how many rows there may be then; the first entries are taken in whatever they come
   *     to
   * @return false if there would be more, and nothing was taken in
   */
  boolean add(Collection<LedgerEntry> openings, int most) {
    NavigableMap<Long, LedgerEntry> whole = new TreeMap<>(entries);
    Collection<LedgerEntry> found = openings;
    while (!found.isEmpty()) {
      List<LedgerEntry> taken =
          found.stream()
              .filter(LedgerEntry::isReadable)
              .filter(one -> whole.putIfAbsent(one.index(), one) == null)
              .toList();
      found = under(taken, whole.keySet());
    }
    if (!entries.isEmpty() && sent(whole).count() > most) {
      return false;
    }
    entries.putAll(whole);
    return true;
  }

  /**
   * What some entries rest on. An outcome names a measure without citing an entry, and rests on its
   * framework as it was.
   */
  private List<LedgerEntry> under(List<LedgerEntry> some, Set<Long> known) {
    Set<Long> cited = new HashSet<>();
    Map<StreamId, Long> frameworks = new HashMap<>();
    for (LedgerEntry one : some) {
      cited.addAll(cited(one));
      if (one.event() instanceof OutcomeAgreed e) {
        frameworks.merge(e.terms().framework().stream(), one.index(), Math::max);
      }
    }
    cited.removeAll(known);
    return cited.isEmpty() && frameworks.isEmpty()
        ? List.of()
        : ledger.leadingTo(account, cited, frameworks);
  }

  private Set<Long> cited(LedgerEntry one) {
    Set<Long> cited = new TreeSet<>();
    CommandCells.of(
        one,
        origin,
        index -> {
          cited.add(index);
          return null;
        });
    return cited;
  }

  /** A row for each command, by its columns. */
  List<Map<String, String>> rows() {
    return sent(entries).map(one -> CommandCells.of(one, origin, this::recordedBy)).toList();
  }

  private static Stream<LedgerEntry> sent(NavigableMap<Long, LedgerEntry> some) {
    return some.values().stream().filter(CommandFile::isSent);
  }

  /**
   * Of a command that somebody sent the first entry says so; nobody sent what the ledger records by
   * itself. A correction names its entry by a number, which the importer has no place for.
   */
  private static boolean isSent(LedgerEntry one) {
    return one.entry().circumstances().command().body() != null
        && !(one.event() instanceof FactCorrected);
  }

  /** The key of the command that recorded an entry; null if there is no row of it. */
  private @Nullable String recordedBy(long index) {
    LedgerEntry cited = entries.get(index);
    if (cited == null || isSent(cited)) {
      return cited == null ? null : CommandCells.key(index, origin);
    }
    LedgerEntry before = entries.get(index - 1);
    return before == null || !isOfOneCommand(before, cited) ? null : recordedBy(before.index());
  }

  private static boolean isOfOneCommand(LedgerEntry one, LedgerEntry other) {
    return one.stream().equals(other.stream())
        && one.entry()
            .circumstances()
            .command()
            .id()
            .equals(other.entry().circumstances().command().id());
  }
}
