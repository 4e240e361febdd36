package org.candour.query.inspection.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.candour.query.consent.Consenting;
import org.candour.query.inspection.recommendation.Recommendation.Divergence;
import org.candour.query.inspection.recommendation.Recommendation.Found;
import org.candour.query.inspection.recommendation.Recommendation.Reported;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Durations;
import org.candour.query.presentation.Judged;
import org.candour.query.presentation.Lateness;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.UnstatedBySource;
import org.candour.query.presentation.ViewPresentation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recommendations: the answer and its clock, what was reported, and what was found. */
@Component
public class RecommendationsPresentation extends ViewPresentation<Recommendation> {

  public RecommendationsPresentation() {
    super(
        "recommendations",
        "Recommendations",
        "What inspectors, committees of Parliament, boards and national oversight recommended: how it"
            + " was answered and when, what its owner reports, and what inspectors found. What waits"
            + " longest comes first.",
        "recommendation",
        "recommendations");
  }

  @Override
  public String name(Recommendation r) {
    return Objects.requireNonNullElse(
        r.report() == null ? r.text() : r.report(), "a recommendation");
  }

  @Override
  public Card card(Recommendation r, LocalDate on) {
    boolean several = r.number() > 1;
    Card card =
        Card.headed(
            board(r) ? "The board of " : "",
            r.by() == null ? "An unnamed party" : r.by(),
            " to ",
            r.to() == null ? "an unnamed party" : r.to(),
            ": ",
            name(r));
    stands(card, r, on);
    card.say("About", r.establishment())
        .column()
        .text("Kind", r.kind())
        .only(several, "Recommendations", r.number())
        .say("Made", r.made())
        .column()
        .only(r.answered() == null, "Answer due", r.answerDue())
        .column()
        .text("Answer", answer(r))
        .column()
        .say("Answered", r.answered())
        .say("Late by", r.daysLate())
        .say("Early by", r.daysEarly())
        .say("To be done by", r.owner())
        .say("Action due", r.actionDue())
        .only(!r.reported().isEmpty(), "Reported by the owner", lastReported(r))
        .column()
        .only(!r.found().isEmpty(), "Found by inspectors", lastFound(r))
        .column()
        .each("Not answered in time", r.silences())
        .each("Not reported as done in time", r.overdue())
        .each("Commitments that arise from it", r.commitments())
        .each("Repeated by", r.repeatedBy())
        .inFull();
    return Consenting.say(card, r.consent())
        .text("What is recommended", r.text())
        .say("Report", r.report())
        .say("Comes from", r.arisesFrom())
        .say("Finding", r.finding())
        .say("Repeats", r.repeats())
        .text("Reason given", r.why())
        .each("All that was reported", r.reported(), RecommendationsPresentation::reported)
        .each("All that was found", r.found(), found -> found(r, found))
        .say("Closed", r.closed())
        .text("Closed because", r.closedBecause())
        .each("Duties", r.judged(), Judged::phrases)
        .entries("Corrected by", r.corrections());
  }

  private static @Nullable Object answer(Recommendation r) {
    return r.answered() != null && r.answer() == null ? UnstatedBySource.IT : r.answer();
  }

  private static boolean board(Recommendation r) {
    return r.by() != null && r.by().isEstablishment();
  }

  private static Object lastReported(Recommendation r) {
    return r.reported().isEmpty() ? "" : status(r.reported().getLast());
  }

  private static String status(Reported reported) {
    return reported.status() == null
        ? reported.share() + " per cent done or on track"
        : PlainEnglish.capital(PlainEnglish.plain(reported.status()));
  }

  private static Object lastFound(Recommendation r) {
    return r.found().isEmpty() ? "" : enough(r, r.found().getLast());
  }

  private static String enough(Recommendation r, Found found) {
    if (found.progress() == null) {
      return found.enough() == null
          ? "No number given"
          : "Achieved, or good or reasonable progress on " + found.enough() + " of " + r.number();
    }
    return switch (found.progress()) {
      case GOOD, REASONABLE, INSUFFICIENT ->
          PlainEnglish.capital(PlainEnglish.plain(found.progress())) + " progress";
      case NONE -> "No meaningful progress";
    };
  }

  private static List<Phrase> reported(Reported reported) {
    return Phrase.of(
        status(reported) + ". " + PlainEnglish.stop(reported.text()) + " Reported ", reported.on());
  }

  private static List<Phrase> found(Recommendation r, Found found) {
    return Phrase.of(
        enough(r, found)
            + (found.visitedOn().isKnown() ? ", seen " + found.visitedOn().onInWords() : "")
            + ". "
            + PlainEnglish.stop(found.why())
            + " Recorded ",
        found.on());
  }

  private static void stands(Card card, Recommendation r, LocalDate on) {
    LocalDate due = r.answerDue();
    switch (r.state()) {
      case WAITING -> {
        if (due != null && due.isBefore(on)) {
          voices(
              card, r, "No answer is on record: it was due " + Durations.from(on, due) + ".", true);
        } else {
          voices(
              card,
              r,
              "Waiting for an answer"
                  + (due == null ? "." : ", which is due " + Durations.from(on, due) + "."),
              false);
        }
      }
      case ANSWERED -> answered(card, r);
      case CLOSED ->
          card.standing(
              Boolean.TRUE.equals(r.achieved()) ? "Closed as achieved." : "Closed, not achieved.");
    }
  }

  private static void answered(Card card, Recommendation r) {
    String answer =
        "Answered"
            + Lateness.inWords(r.daysLate(), r.answerDue(), r.silences(), r.answered())
            + (r.daysEarly() == null ? "" : ", " + r.daysEarly().inWords() + " early")
            + ".";
    voices(card, r, answer, false);
  }

  /** What was claimed and not found should worry somebody. */
  private static void voices(Card card, Recommendation r, String answer, boolean overdue) {
    Divergence voices = r.divergence();
    String both = voices == null ? answer : answer + " " + inWords(voices);
    if (overdue || (voices != null && voices.reported() > voices.foundShare())) {
      card.pressing(both);
    } else {
      card.standing(both);
    }
  }

  private static String inWords(Divergence voices) {
    if (voices.of() == 1) {
      return "Reported as "
          + (voices.reported() == 0 ? "neither done nor on track" : "done or on track")
          + "; inspectors found "
          + (voices.found() == 0 ? "too little" : "enough")
          + " progress.";
    }
    return "Reported as done or on track: "
        + voices.reported()
        + " per cent of "
        + voices.of()
        + ". Found achieved, good or reasonable: "
        + voices.found()
        + " of "
        + voices.of()
        + ", which is "
        + voices.foundShare()
        + " per cent.";
  }
}
