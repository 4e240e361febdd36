package org.candour.query.inspection.recommendation;

import org.candour.events.id.Party;
import org.candour.events.inspection.recommendation.ActionOverdue;
import org.candour.events.inspection.recommendation.JudgedProgress;
import org.candour.events.inspection.recommendation.ProgressJudged;
import org.candour.events.inspection.recommendation.ProgressReported;
import org.candour.events.inspection.recommendation.RecommendationAnswer;
import org.candour.events.inspection.recommendation.RecommendationAnswered;
import org.candour.events.inspection.recommendation.RecommendationClosed;
import org.candour.events.inspection.recommendation.RecommendationEvent;
import org.candour.events.inspection.recommendation.RecommendationMade;
import org.candour.events.inspection.recommendation.RecommendationTerms;
import org.candour.events.inspection.recommendation.RecommendationUnanswered;
import org.candour.events.inspection.recommendation.ReportedProgress;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** Recommendations, answers and progress, in sentences. */
@Component
class RecommendationSentences implements Sentences<RecommendationEvent> {

  @Override
  public Class<RecommendationEvent> events() {
    return RecommendationEvent.class;
  }

  @Override
  public Sentence say(RecommendationEvent event) {
    return switch (event) {
      case RecommendationMade e -> made(e);
      case RecommendationAnswered e -> answered(e);
      case ProgressReported e -> reported(e);
      case ProgressJudged e -> judged(e);
      case RecommendationClosed e ->
          Sentence.by(
                  e.saidBy(),
                  "{} closed the recommendation as {}",
                  "The recommendation was closed as {}",
                  e.achieved() ? "achieved" : "not achieved")
              .then("Reason: {}", e.why());
      case RecommendationUnanswered e ->
          Sentence.of("{} did not answer the recommendation by {}", e.by(), e.due());
      case ActionOverdue e ->
          Sentence.of("{} did not report the agreed action as done by {}", e.by(), e.due());
    };
  }

  private static Sentence made(RecommendationMade e) {
    RecommendationTerms terms = e.terms();
    Party to = terms.to();
    boolean aboutAnother =
        terms.establishment() != null && !to.equals(Party.of(terms.establishment()));
    return (terms.by().isEstablishment()
            ? Sentence.of("The board of {} {} {}", terms.by(), did(terms), to)
            : Sentence.of("{} {} {}", terms.by(), did(terms), to))
        .andMaybe(" about {}", aboutAnother ? terms.establishment() : null)
        .andMaybe(" in the report “{}”", terms.report())
        .and(": {}", terms.text())
        .maybe("It comes from {}", e.arisesFrom())
        .andMaybe(", finding {}", e.finding())
        .when(terms.repeats() != null, "It repeats an earlier recommendation");
  }

  /** What a source tells of together may be one or many, so that one is not counted. */
  private static String did(RecommendationTerms terms) {
    Integer number = terms.number();
    return switch (terms.kind()) {
      case RECOMMENDATION ->
          number == null ? "recommended to" : "made " + number + " recommendations to";
      case KEY_CONCERN ->
          number == null ? "named as a key concern to" : "named " + number + " key concerns to";
      case PRIORITY_CONCERN ->
          number == null
              ? "named as a priority concern to"
              : "named " + number + " priority concerns to";
    };
  }

  private static Sentence answered(RecommendationAnswered e) {
    return Sentence.by(
            e.saidBy(), "{} answered the recommendation", "The recommendation was answered")
        .andMaybe(": {}", e.answer() == null ? null : answer(e.answer()))
        .maybe("{} is to act on it", e.owner())
        .maybe("It is to be done by {}", e.due())
        .maybe("{}", e.why());
  }

  private static String answer(RecommendationAnswer answer) {
    return switch (answer) {
      case AGREED -> "agreed";
      case PARTLY -> "partly agreed";
      case NOT_AGREED -> "not agreed";
    };
  }

  private static Sentence reported(ProgressReported e) {
    return (e.status() == null
            ? Sentence.by(
                e.saidBy(),
                "{} reported {} per cent of the recommendations as done or on track",
                "Of the recommendations, {} per cent were reported as done or on track",
                e.share() == null ? 0 : e.share())
            : Sentence.by(
                e.saidBy(),
                "{} reported the recommendation as {}",
                "The recommendation was reported as {}",
                progress(e.status())))
        .then("{}", e.text());
  }

  private static String progress(ReportedProgress status) {
    return switch (status) {
      case DONE -> "done";
      case ON_TRACK -> "on track";
      case LATE -> "late";
      case NOT_STARTED -> "not started";
    };
  }

  private static Sentence judged(ProgressJudged e) {
    return found(e)
        .andMaybe(" when they visited on {}", e.visitedOn().isKnown() ? e.visitedOn() : null)
        .then("{}", e.why());
  }

  private static Sentence found(ProgressJudged e) {
    if (e.progress() != null) {
      return Sentence.of("Inspectors found {} on the recommendation", progress(e.progress()));
    }
    return e.found() == null
        ? Sentence.of("Inspectors looked at progress on the recommendation")
        : Sentence.of(
            "Inspectors found {} of the recommendations achieved, or good or reasonable progress on"
                + " them",
            e.found());
  }

  private static String progress(JudgedProgress progress) {
    return switch (progress) {
      case GOOD -> "good progress";
      case REASONABLE -> "reasonable progress";
      case INSUFFICIENT -> "insufficient progress";
      case NONE -> "no meaningful progress";
    };
  }
}
