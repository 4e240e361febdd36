package org.candour.command.inspection.recommendation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.inspection.RecommendationId;
import org.candour.events.inspection.recommendation.JudgedProgress;
import org.candour.events.inspection.recommendation.ProgressJudged;
import org.jspecify.annotations.Nullable;

/** Judge how far a recommendation has got. */
@Command(
    name = "judge-progress",
    title = "Judge progress on a recommendation",
    stream = "recommendation",
    by = {Role.INSPECTOR, Role.REGISTRAR},
    says = Side.INSPECTOR,
    ideas = {"25", "P14"})
record JudgeProgress(
    @Hint("The recommendation") RecommendationId recommendation,
    @Hint("What progress was found") @Nullable JudgedProgress progress,
    @Hint(
            "Of recommendations recorded together, how many made good or reasonable progress or were"
                + " achieved")
        @Nullable
        @Min(0)
        @Max(1000)
        Integer found,
    @Hint("When you saw it") PartialDate visitedOn,
    @Hint("What you found") @NotBlank @Size(max = 4000) String why)
    implements RecommendationCommand.OfOpen {
  public JudgeProgress {
    if (progress != null && found != null) {
      throw new IllegalArgumentException(
          "Say what progress was found, or of several how many made enough, and not both");
    }
  }

  /** Whether no more is said than words, as only a source may leave it. */
  boolean isInWordsOnly() {
    return progress == null && found == null;
  }

  /** What has happened once this is accepted. */
  ProgressJudged happened() {
    return new ProgressJudged(progress, found, visitedOn, why);
  }
}
