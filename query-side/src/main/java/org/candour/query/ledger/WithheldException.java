package org.candour.query.ledger;

import java.time.Instant;
import org.candour.events.log.tree.Hash;
import org.jspecify.annotations.Nullable;

/** An entry is there, and not for whoever asked. It says nothing of what it is. */
public final class WithheldException extends RuntimeException {

  private final Place place;

  private WithheldException(Place place) {
    super("This is withheld");
    this.place = place;
  }

  static WithheldException entry(LedgerEntry recorded) {
    return new WithheldException(
        new Place(
            recorded.index(),
            recorded.leafHash(),
            recorded.isReadable() ? recorded.recordedAt() : null));
  }

  /** Where it is in the log; that much is public. */
  public Place place() {
    return place;
  }

  /** An entry's place in the log. */
  public record Place(long index, Hash leafHash, @Nullable Instant recordedAt) {}
}
