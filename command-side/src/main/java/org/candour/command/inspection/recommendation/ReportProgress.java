package org.candour.command.inspection.recommendation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.Party;
import org.candour.events.inspection.RecommendationId;
import org.candour.events.inspection.recommendation.ProgressReported;
import org.candour.events.inspection.recommendation.ReportedProgress;
import org.jspecify.annotations.Nullable;

/** Report how far a recommendation has got. */
@Command(
    name = "report-progress",
    title = "Report progress on a recommendation",
    stream = "recommendation",
    by = {
      Role.EXECUTIVE_GOVERNOR,
      Role.COMMISSIONER,
      Role.PARTNER,
      Role.NATIONAL_OVERSIGHT,
      Role.INSPECTOR,
      Role.REGISTRAR
    },
    says = Side.OWNER,
    ideas = {"25", "P14"})
record ReportProgress(
    @Hint("The recommendation") RecommendationId recommendation,
    @Hint("How far it has got") @Nullable ReportedProgress status,
    @Hint("Of recommendations recorded together, how many in a hundred are done or on track")
        @Nullable
        @Min(0)
        @Max(100)
        Integer share,
    @Hint("What was done") @NotBlank @Size(max = 4000) String text)
    implements RecommendationCommand.OfOpen {
  public ReportProgress {
    if ((status == null) == (share == null)) {
      throw new IllegalArgumentException(
          "Say how far it has got, or of several what share is done or on track");
    }
  }

  /** What has happened once this is accepted. */
  ProgressReported happened(@Nullable Party speaker) {
    return new ProgressReported(status, share, text, speaker);
  }
}
