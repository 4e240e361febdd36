package org.candour.command.outcomes.failure;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.outcomes.FailureId;
import org.candour.events.outcomes.failure.ReviewPublished;
import org.jspecify.annotations.Nullable;

/** Publish what a review found. */
@Command(
    name = "publish-review",
    title = "Publish what a review found",
    stream = "failure",
    by = {Role.INSPECTOR, Role.REGISTRAR},
    says = Side.INSPECTOR,
    ideas = {"25"})
record PublishReview(
    @Hint("The failure") FailureId failure,
    @Hint("What was found") @NotBlank @Size(max = 4000) String finding,
    @Hint("Concerns of which progress was good") @PositiveOrZero @Max(1000) @Nullable Integer good,
    @Hint("Concerns of which progress was reasonable") @PositiveOrZero @Max(1000)
        @Nullable Integer reasonable,
    @Hint("Concerns of which progress was insufficient") @PositiveOrZero @Max(1000)
        @Nullable Integer insufficient,
    @Hint("Concerns of which progress was none") @PositiveOrZero @Max(1000) @Nullable Integer none)
    implements FailureCommand.AtAnyTime {
  /** What has happened once this is accepted. */
  ReviewPublished happened() {
    return new ReviewPublished(finding, good, reasonable, insufficient, none);
  }
}
