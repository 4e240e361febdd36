package org.candour.query.ledger;

import java.util.List;
import java.util.Optional;
import org.candour.events.access.Account;
import org.candour.events.id.StreamId;
import org.candour.query.reading.ReadingLog;
import org.springframework.stereotype.Component;

/**
 * The ledger as an account may see it: the one way from entries to pages, answers and exports. What
 * it shows of what is not public, it notes in the reading log.
 */
@Component
public class AuthorisedLedger {

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
   * Some entries of a stream, in order.
   *
   * @param from the first sequence
   * @param size only of the first {@code size} entries of the ledger
   */
  public Stretch stream(Account account, StreamId stream, long from, long size, int limit) {
    List<LedgerEntry> found = reader.stream(stream, from, size, limit + 1);
    List<LedgerEntry> all = found.size() > limit ? found.subList(0, limit) : found;
    List<LedgerEntry> open =
        all.stream().filter(recorded -> recorded.audience().includes(account)).toList();
    open.forEach(recorded -> note(account, recorded));
    return new Stretch(all.size(), open, found.size() > limit);
  }

  /**
   * One entry of a stream; empty if there is none at this place.
   *
   * @throws WithheldException if there is one that the account may not see
   */
  public Optional<LedgerEntry> step(Account account, StreamId stream, long sequence, long size) {
    Optional<LedgerEntry> found = reader.stream(stream, sequence, size, 1).stream().findFirst();
    found
        .filter(recorded -> !recorded.audience().includes(account))
        .ifPresent(recorded -> {
          throw WithheldException.entry(recorded);
        });
    found.ifPresent(recorded -> note(account, recorded));
    return found;
  }

  private void note(Account account, LedgerEntry recorded) {
    if (!recorded.audience().isPublic()) {
      readings.note(account, "entry", Long.toString(recorded.index()), recorded.index());
    }
  }

  /**
   * A stretch of a stream.
   *
   * @param length how many entries there are in it
   * @param open those of them that the account may see
   * @param more whether the stream goes on after it
   */
  public record Stretch(int length, List<LedgerEntry> open, boolean more) {

    public Stretch {
      open = List.copyOf(open);
    }

    /** How many entries there are that the account may not see. */
    public int withheld() {
      return length - open.size();
    }
  }
}
