package org.candour.command.inspection.recommendation;

import static org.candour.events.definition.Imported.Leeway.MAY_LACK;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.definition.Imported;
import org.candour.events.id.Party;
import org.candour.events.inspection.RecommendationId;
import org.candour.events.inspection.recommendation.RecommendationAnswer;
import org.candour.events.inspection.recommendation.RecommendationAnswered;
import org.jspecify.annotations.Nullable;

/** Answer a recommendation. */
@Command(
    name = "answer-recommendation",
    title = "Answer a recommendation",
    stream = "recommendation",
    by = {
      Role.EXECUTIVE_GOVERNOR,
      Role.COMMISSIONER,
      Role.PARTNER,
      Role.NATIONAL_OVERSIGHT,
      Role.INSPECTOR,
      Role.REGISTRAR
    },
    says = Side.ADDRESSEE,
    ideas = {"25", "C5"})
record AnswerRecommendation(
    @Hint("The recommendation") RecommendationId recommendation,
    @Hint("Whether you agree") @Imported(MAY_LACK) @Nullable RecommendationAnswer answer,
    @Hint("Who is to do what was agreed: a prison’s code, an organisation’s identifier or a level")
        @Nullable Party owner,
    @Hint("By when it is to be done") @Nullable LocalDate due,
    @Hint("Why, or what is to be done") @Nullable @Size(max = 4000) String why)
    implements RecommendationCommand.OfOpen {
  public AnswerRecommendation {
    boolean agreed = answer == null || answer == RecommendationAnswer.AGREED;
    if (!agreed && (why == null || why.isBlank())) {
      throw new IllegalArgumentException("Say why you do not agree to all of it");
    }
    if (answer != null && !answer.isToBeActedOn() && (owner != null || due != null)) {
      throw new IllegalArgumentException("What is not agreed has no owner and no day");
    }
  }

  /** What has happened once this is accepted. */
  RecommendationAnswered happened(@Nullable Party speaker) {
    return new RecommendationAnswered(answer, owner, due, why, speaker);
  }
}
