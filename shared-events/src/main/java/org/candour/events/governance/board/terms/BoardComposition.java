package org.candour.events.governance.board.terms;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.events.definition.Hint;

/**
 * Who has seats in a board, and how it meets.
 *
 * @param quorum how many members it needs to decide
 * @param meetsEveryMonths the longest time between two meetings, in months
 * @param termYears how long a member is appointed for unless another day is set, in years
 */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
public record BoardComposition(
    @Hint("The seats of each constituency") @NotEmpty @Size(max = 11) List<@Valid Seats> seats,
    @Hint("How many members it needs to decide") @Min(1) @Max(100) int quorum,
    @Hint("It meets at least once in so many months") @Min(1) @Max(24) int meetsEveryMonths,
    @Hint("How many years a member is appointed for") @Min(1) @Max(20) int termYears)
    implements BoardCompositionBuilder.With {
  public BoardComposition {
    seats = List.copyOf(seats);
  }

  /**
   * Refuses what no board can be like.
   *
   * @throws IllegalArgumentException if a constituency comes twice, or nobody could ever be quorate
   */
  public void check() {
    if (seats.stream().map(Seats::constituency).distinct().count() < seats.size()) {
      throw new IllegalArgumentException("The seats of each constituency must be given once");
    }
    if (quorum > seats.stream().mapToInt(Seats::number).sum()) {
      throw new IllegalArgumentException("The quorum must not be larger than the board");
    }
  }

  /** How many seats a constituency has. */
  public int seatsOf(Constituency constituency) {
    return seats.stream()
        .filter(of -> of.constituency() == constituency)
        .mapToInt(Seats::number)
        .sum();
  }
}
