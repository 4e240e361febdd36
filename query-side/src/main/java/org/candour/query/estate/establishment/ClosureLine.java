package org.candour.query.estate.establishment;

import org.candour.events.PartialDate;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.query.estate.establishment.Establishment.EstablishmentStatus;
import org.candour.query.view.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * A closing of the establishment.
 *
 * @param on when it came as far as it has
 * @param endedOn when the place came into use again, once it was closed
 */
@ViewRow
public record ClosureLine(
    String id,
    @Nullable ClosureKind kind,
    Stage state,
    PartialDate on,
    @Nullable PartialDate endedOn)
    implements ClosureLineBuilder.With {

  /** The same where use began on a date, which ends a closing that was complete by then. */
  ClosureLine usedSince(@Nullable PartialDate begun) {
    boolean ended = begun != null && state == Stage.COMPLETED && !on.isSurelyAfter(begun);
    return withEndedOn(ended ? begun : null);
  }

  /** The state that it brings about; null if the place goes on as it was. */
  @Nullable EstablishmentStatus makes() {
    return switch (kind) {
      case FULL -> makes(EstablishmentStatus.CLOSED);
      case TEMPORARY -> makes(EstablishmentStatus.TEMPORARILY_CLOSED);
      case PARTIAL, RE_ROLE -> null;
      case null -> null;
    };
  }

  private @Nullable EstablishmentStatus makes(EstablishmentStatus complete) {
    return switch (state) {
      case LIKELY, RESCINDED -> null;
      case ANNOUNCED -> EstablishmentStatus.CLOSURE_ANNOUNCED;
      case COMPLETED -> endedOn == null ? complete : null;
    };
  }

  /** How far a closing has come. */
  public enum Stage {
    LIKELY,
    ANNOUNCED,
    COMPLETED,
    RESCINDED
  }
}
