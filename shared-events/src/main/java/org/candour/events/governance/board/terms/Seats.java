package org.candour.events.governance.board.terms;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.candour.events.definition.Hint;

/** The seats of one constituency. */
public record Seats(
    @Hint("Whom they are for") Constituency constituency,
    @Hint("How many there are") @Min(1) @Max(100) int number) {}
