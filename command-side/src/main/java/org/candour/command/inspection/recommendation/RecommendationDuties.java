package org.candour.command.inspection.recommendation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.command.duties.DateRange;
import org.candour.command.duties.Judgement;
import org.candour.command.inspection.recommendation.RecommendationState.Waiting;
import org.candour.command.stream.DecisionContext;
import org.candour.events.id.Level;
import org.candour.events.inspection.recommendation.AnswerDeadline;
import org.candour.events.inspection.recommendation.RecommendationAnswered;
import org.jspecify.annotations.Nullable;

/** The duties of a recommendation: it is answered in time, and what is agreed has an owner. */
final class RecommendationDuties {

  private static final String OWNER = "recommendation-owner";

  private RecommendationDuties() {}

  /** All that is found of an answer. */
  static List<Judgement> judge(
      RecommendationAnswered answer, Waiting before, DecisionContext context) {
    return Stream.of(inTime(before, context), owned(answer, before, context))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Judgement> inTime(Waiting before, DecisionContext context) {
    return context
        .judge()
        .within(
            AnswerDeadline.duty(before.terms()),
            before.madeOn(),
            new DateRange(before.madeOn(), context.occurredOn()),
            null);
  }

  /** What the template of action plans asks for is asked of answers to inspectors alone. */
  private static Optional<Judgement> owned(
      RecommendationAnswered answer, Waiting before, DecisionContext context) {
    boolean asked =
        answer.agreesToAct()
            && before.terms().by().level().filter(Level.INSPECTORATE::equals).isPresent();
    if (!asked) {
      return Optional.empty();
    }
    boolean owned = answer.owner() != null && answer.due() != null;
    @Nullable Boolean found = owned ? Boolean.TRUE : context.notOnRecord();
    return context
        .judge()
        .done(
            OWNER,
            context.occurredOn(),
            found,
            owned
                ? "The answer names who is to do what was agreed, and by when."
                : "The answer does not say who is to do what was agreed, and by when.");
  }
}
