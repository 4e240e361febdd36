package org.candour.query.ledger;

import java.util.List;
import java.util.Optional;
import org.candour.events.StreamId;
import org.candour.events.access.Account;
import org.candour.query.reading.ReadingLog;
import org.springframework.stereotype.Component;

/**
 * The ledger as an account may see it: the one way from entries to pages, answers and exports. What
 * it shows of what is not public, it notes in the reading log.
 */
@Component
public class OpenLedger {

  private final LedgerReader reader;
  private final ReadingLog readings;

  OpenLedger(LedgerReader reader, ReadingLog readings) {
    this.reader = reader;
    this.readings = readings;
  }

  /**
   * The entry at an index, with its bytes; empty if there is none.
   *
   * @throws Withheld if there is one that the account may not see
   */
  public Optional<Stored> entry(Account account, long index) {
    Optional<Stored> stored = reader.entry(index);
    stored
        .map(Stored::recorded)
        .ifPresent(recorded -> {
          if (!recorded.audience().includes(account)) {
            throw Withheld.entry(recorded);
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
    List<Recorded> found = reader.stream(stream, from, size, limit + 1);
    List<Recorded> all = found.size() > limit ? found.subList(0, limit) : found;
    List<Recorded> open =
        all.stream().filter(recorded -> recorded.audience().includes(account)).toList();
    open.forEach(recorded -> note(account, recorded));
    return new Stretch(all.size(), open, found.size() > limit);
  }

  /**
   * One entry of a stream; empty if there is none at this place.
   *
   * @throws Withheld if there is one that the account may not see
   */
  public Optional<Recorded> step(Account account, StreamId stream, long sequence, long size) {
    Optional<Recorded> found = reader.stream(stream, sequence, size, 1).stream().findFirst();
    found
        .filter(recorded -> !recorded.audience().includes(account))
        .ifPresent(recorded -> {
          throw Withheld.entry(recorded);
        });
    found.ifPresent(recorded -> note(account, recorded));
    return found;
  }

  private void note(Account account, Recorded recorded) {
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
  public record Stretch(int length, List<Recorded> open, boolean more) {

    public Stretch {
      open = List.copyOf(open);
    }

    /** How many entries there are that the account may not see. */
    public int withheld() {
      return length - open.size();
    }
  }
}
