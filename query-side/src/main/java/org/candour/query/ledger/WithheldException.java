package org.candour.query.ledger;

import java.time.Instant;
import org.candour.events.Visibility;
import org.candour.events.log.tree.Hash;
import org.jspecify.annotations.Nullable;

/** Something is there, and not for whoever asked. It says nothing of what it is. */
public final class WithheldException extends RuntimeException {

  private final Visibility visibility;
  private final @Nullable Place place;

  /** For something that was made of entries. */
  public WithheldException(Visibility visibility) {
    this(visibility, null);
  }

  private WithheldException(Visibility visibility, @Nullable Place place) {
    super("This is withheld");
    this.visibility = visibility;
    this.place = place;
  }

  static WithheldException entry(LedgerEntry recorded) {
    return new WithheldException(
        recorded.audience().visibility(),
        new Place(
            recorded.index(),
            recorded.leafHash(),
            recorded.isReadable() ? recorded.recordedAt() : null));
  }

  /** How far it is open. */
  public Visibility visibility() {
    return visibility;
  }

  /** Where it is in the log, if it is an entry; that much is public. */
  public @Nullable Place place() {
    return place;
  }

  /** An entry's place in the log. */
  public record Place(long index, Hash leafHash, @Nullable Instant recordedAt) {}
}
