package org.candour.query.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.candour.events.access.Account;
import org.candour.events.entry.CommandRef;
import org.candour.events.id.StreamId;
import org.candour.query.reading.ReadingLog;
import org.springframework.stereotype.Component;

/**
 * The ledger as an account may see it: the one way from entries to pages, answers and exports. What
 * it shows of what is not public, it notes in the reading log.
 */
@Component
public class AuthorisedLedger {

  private static final int LOOKED_AT_ONCE = 50;
  private static final int MOST_LOOKED_AT = 1_000;

  private final LedgerReader reader;
  private final ReadingLog readings;

  AuthorisedLedger(LedgerReader reader, ReadingLog readings) {
    this.reader = reader;
    this.readings = readings;
  }

  /**
   * The entry at an index, with its bytes; empty if there is none.
   *
   * @throws WithheldException if there is one that the account may not see
   */
  public Optional<LedgerEntryBytes> entry(Account account, long index) {
    Optional<LedgerEntryBytes> stored = reader.entry(index);
    stored
        .map(LedgerEntryBytes::recorded)
        .ifPresent(recorded -> {
          if (!recorded.audience().includes(account)) {
            throw WithheldException.entry(recorded);
          }
          note(account, recorded);
        });
    return stored;
  }

  /**
   * Some entries of a stream, in order: as many as asked for of those that the account may see, as
   * if there were no others.
   *
   * @param from the first sequence
   * @param size only of the first {@code size} entries of the ledger
   */
  public Stretch stream(Account account, StreamId stream, long from, long size, int limit) {
    List<LedgerEntry> open = new ArrayList<>();
    List<LedgerEntry> found;
    long next = from;
    do {
      found = reader.stream(stream, next, size, limit + 1);
      for (LedgerEntry recorded : found) {
        if (recorded.audience().includes(account) && open.size() <= limit) {
          open.add(recorded);
        }
      }
      next += found.size();
    } while (found.size() > limit && open.size() <= limit);
    boolean more = open.size() > limit;
    List<LedgerEntry> shown = more ? open.subList(0, limit) : open;
    shown.forEach(recorded -> note(account, recorded));
    return new Stretch(shown, more);
  }

  /**
   * The entries from an index on that the account may see, in order: as many as asked for, or fewer
   * after a long stretch of others.
   *
   * @param first the index to begin at; the end of the ledger if that is before it
   */
  public Onward onward(Account account, long first, int limit) {
    List<LedgerEntry> open = new ArrayList<>();
    long from = Math.min(first, reader.head().size());
    long next = from;
    List<LedgerEntry> found;
    do {
      found = reader.page(next, Math.max(limit - open.size(), LOOKED_AT_ONCE));
      for (LedgerEntry recorded : found) {
        if (open.size() == limit) {
          break;
        }
        next = recorded.index() + 1;
        if (recorded.isReadable() && recorded.audience().includes(account)) {
          open.add(recorded);
          note(account, recorded);
        }
      }
    } while (open.size() < limit && !found.isEmpty() && next - from < MOST_LOOKED_AT);
    return new Onward(from, open, next);
  }

  /** One entry of a stream; empty if there is none at this place that the account may see. */
  public Optional<LedgerEntry> step(Account account, StreamId stream, long sequence, long size) {
    Optional<LedgerEntry> found =
        reader.stream(stream, sequence, size, 1).stream()
            .filter(recorded -> recorded.audience().includes(account))
            .findFirst();
    found.ifPresent(recorded -> note(account, recorded));
    return found;
  }

  /**
   * The entries that opened some streams of one type, by the ids of these; without those that the
   * account may not see.
   */
  public Map<String, LedgerEntry> openings(
      Account account, String type, Collection<String> streams, long size) {
    Map<String, LedgerEntry> open = new HashMap<>();
    for (LedgerEntry recorded : reader.openings(type, streams, size)) {
      if (recorded.audience().includes(account)) {
        open.put(recorded.entry().stream().id(), recorded);
        note(account, recorded);
      }
    }
    return open;
  }

  /**
   * Entries by their indexes, and all entries before them in their streams, in the order of the
   * ledger; without those that the account may not see.
   *
   * @param others streams of which the entries are wanted too, each up to an index
   */
  public List<LedgerEntry> leadingTo(
      Account account, Collection<Long> indexes, Map<StreamId, Long> others) {
    Map<StreamId, Long> last = new HashMap<>(others);
    for (LedgerEntryBytes found : reader.entries(List.copyOf(indexes))) {
      LedgerEntry cited = found.recorded();
      if (cited.audience().includes(account)) {
        last.merge(cited.stream(), cited.index(), Math::max);
      }
    }
    List<LedgerEntry> open =
        reader.upTo(last).stream()
            .filter(recorded -> recorded.audience().includes(account))
            .toList();
    open.forEach(recorded -> note(account, recorded));
    return open;
  }

  /** The first entries of what an account recorded with some idempotency keys, by the key. */
  public Map<String, Long> recordedWith(Account account, Collection<String> keys) {
    Map<UUID, String> byId = new HashMap<>();
    keys.forEach(key -> byId.put(CommandRef.foundBy(account.id(), key), key));
    Map<String, Long> recorded = new HashMap<>();
    reader
        .ofCommands(byId.keySet())
        .forEach((id, index) -> recorded.put(Objects.requireNonNull(byId.get(id)), index));
    return recorded;
  }

  private void note(Account account, LedgerEntry recorded) {
    if (!recorded.audience().isPublic()) {
      readings.note(account, "entry", Long.toString(recorded.index()), recorded.index());
    }
  }

  /**
   * A stretch of the ledger.
   *
   * @param from the index at which it begins
   * @param open the entries that the account may see
   * @param next the index to go on from; where it began if there is nothing yet
   */
  public record Onward(long from, List<LedgerEntry> open, long next) {

    public Onward {
      open = List.copyOf(open);
    }
  }

  /**
   * A stretch of a stream.
   *
   * @param open the entries that the account may see
   * @param more whether there are more of those after it
   */
  public record Stretch(List<LedgerEntry> open, boolean more) {

    public Stretch {
      open = List.copyOf(open);
    }

    /** The sequence of the last of them. */
    public long last() {
      return open.getLast().entry().sequence();
    }
  }
}
