package org.candour.command.estate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.events.definition.Hint;
import org.candour.events.estate.AdviceAnswer;

/** Advice that an advisory group gave. */
public record Advice(
    @Hint("The advisory group") @NotBlank @Size(max = 200) String group,
    @Hint("What it advised") @NotBlank @Size(max = 2000) String advice,
    @Hint("What became of the advice") AdviceAnswer answer,
    @Hint("Why it was accepted or not") @NotBlank @Size(max = 2000) String why) {}
