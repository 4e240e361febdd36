package org.candour.events.outcomes.outcome;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.PositiveOrZero;
import org.candour.events.definition.Hint;
import org.candour.events.outcomes.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A value for a period.
 *
 * @param outOf of how many it is a share, where it is one
 */
@RecordBuilder
public record Measured(
    @Hint("The days that it is about") Period period,
    @Hint("The value, in the unit of the measure") Figure value,
    @Hint("Of how many it is a share, where it is one") @PositiveOrZero @Nullable Integer outOf)
    implements MeasuredBuilder.With {

  /** Of fewer than so many, a share says nothing: it is shown, and compared with no other. */
  public static final int FEWEST = 10;

  /** Whether it may be compared with another. */
  public boolean enough() {
    return outOf == null || outOf >= FEWEST;
  }
}
