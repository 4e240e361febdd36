package org.candour.command.inspection.recommendation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.Party;
import org.candour.events.inspection.RecommendationId;
import org.candour.events.inspection.recommendation.RecommendationClosed;
import org.jspecify.annotations.Nullable;

/** Close a recommendation. */
@Command(
    name = "close-recommendation",
    title = "Close a recommendation",
    stream = "recommendation",
    by = {
      Role.BOARD_MEMBER,
      Role.BOARD_CLERK,
      Role.NATIONAL_OVERSIGHT,
      Role.INSPECTOR,
      Role.REGISTRAR
    },
    says = Side.MAKER,
    ideas = {"25", "P14"})
record CloseRecommendation(
    @Hint("The recommendation") RecommendationId recommendation,
    @Hint("Whether it is achieved") boolean achieved,
    @Hint("Why it is closed") @NotBlank @Size(max = 2000) String why)
    implements RecommendationCommand.OfOpen {
  /** What has happened once this is accepted. */
  RecommendationClosed happened(@Nullable Party speaker) {
    return new RecommendationClosed(achieved, why, speaker);
  }
}
