package org.candour.events.governance.board.terms;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.candour.events.definition.Hint;

/** Guests of a meeting, who are counted and not named. */
public record Guests(
    @Hint("Whom they come from") Constituency constituency,
    @Hint("How many they were") @Min(1) @Max(1000) int number) {}
