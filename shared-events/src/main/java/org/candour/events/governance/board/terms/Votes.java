package org.candour.events.governance.board.terms;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.candour.events.definition.Hint;

/** How members voted. */
public record Votes(
    @Hint("How many were for it") @Min(0) @Max(100) int inFavour,
    @Hint("How many were against it") @Min(0) @Max(100) int against,
    @Hint("How many abstained") @Min(0) @Max(100) int abstained) {

  /** All who voted or abstained. */
  public int all() {
    return inFavour + against + abstained;
  }
}
