package org.candour.query.wording;

import org.candour.events.Link;
import org.candour.events.StreamId;
import org.candour.query.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Something in another stream that came of an entry here: an agreement of an award, a promise of an
 * answer. It is the other end of what the other stream says that it comes from.
 *
 * @param from the entry that it came of; null where it names the stream as a whole
 * @param stream where it stands
 * @param entry the entry that says so
 */
public record Arisen(@Nullable Long from, StreamId stream, long entry) implements InWords {

  /** What an entry says that it comes from. */
  public static Arisen of(Link from, Recorded recorded) {
    return new Arisen(from.entry(), recorded.stream(), recorded.index());
  }

  /** What names a stream as a whole. */
  public static Arisen of(Recorded recorded) {
    return new Arisen(null, recorded.stream(), recorded.index());
  }

  @Override
  public String inWords() {
    return Words.capital(stream.type().replace('-', ' '))
        + " "
        + stream.id()
        + " (entry "
        + entry
        + ")";
  }
}
