package org.candour.query.governance.informationrequest;

import java.time.LocalDate;
import java.util.Objects;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Durations;
import org.candour.query.presentation.Judged;
import org.candour.query.presentation.Lateness;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Requests for information: how long each has waited, the answer, and the review of it. */
@Component
public class InformationRequestsPresentation extends ViewPresentation<InformationRequest> {

  public InformationRequestsPresentation() {
    super(
        "information-requests",
        "Information requests",
        "Requests under the Freedom of Information Act: how long each has waited, how much was"
            + " given, the exemptions that were relied on, and reviews. Nobody who asked is named."
            + " The longest waiting comes first.",
        "request",
        "requests");
  }

  @Override
  public String name(InformationRequest r) {
    return Objects.requireNonNullElse(r.subject(), "a request for information");
  }

  @Override
  public Card card(InformationRequest r, LocalDate on) {
    Card card = Card.headed(r.of() == null ? "Somebody" : r.of(), " was asked: ", name(r));
    stands(card, r, on);
    return card.say("Asked of", r.of())
        .column()
        .text("Asked by", r.asker())
        .say("Received", r.received())
        .column()
        .say("Answer due", r.due())
        .column()
        .each("Put off to weigh the public interest", r.extensions())
        .say("Answered", r.answered())
        .column()
        .text("Held by", r.heldBy())
        .each("Sections of the Act relied on", r.exemptions())
        .text("Reason", r.why())
        .each("Not answered in time", r.silences())
        .say("Review asked for", r.reviewAsked())
        .say("Review due", r.reviewDue())
        .say("Review decided", r.reviewDecided())
        .each("Review not decided in time", r.reviewSilences())
        .inFull()
        .each("Duties", r.judged(), Judged::phrases)
        .entries("Corrected by", r.corrections());
  }

  private static void stands(Card card, InformationRequest r, LocalDate on) {
    switch (r.state()) {
      case WAITING -> waits(card, "answer", r.due(), on);
      case UNDER_REVIEW -> waits(card, "decision on the review", r.reviewDue(), on);
      case ANSWERED -> card.standing(answered(r) + ".");
      case REVIEWED ->
          card.standing(
              answered(r)
                  + "; reviewed: "
                  + (r.reviewOutcome() == null ? "" : PlainEnglish.plain(r.reviewOutcome()))
                  + (r.reviewDecided() == null
                      ? ""
                      : Lateness.inWords(
                          Lateness.of(r.reviewDue(), r.reviewDecided().on()),
                          r.reviewDue(),
                          r.reviewSilences(),
                          r.reviewDecided()))
                  + ".");
    }
  }

  private static void waits(Card card, String what, @Nullable LocalDate due, LocalDate on) {
    if (due != null && due.isBefore(on)) {
      card.pressing("No " + what + ": it was due " + Durations.from(on, due) + ".");
    } else {
      card.standing(
          "Waiting for the "
              + what
              + (due == null ? "." : ", which is due " + Durations.from(on, due) + "."));
    }
  }

  private static String answered(InformationRequest r) {
    String how =
        switch (r.outcome()) {
          case null -> "Answered";
          case WHOLE -> "Answered in full";
          case PART -> "Answered in part";
          case NOT_HELD -> "Answered: the information is not held";
          case REFUSED -> "Refused";
        };
    return r.answered() == null
        ? how
        : how
            + Lateness.inWords(
                Lateness.of(r.due(), r.answered().on()), r.due(), r.silences(), r.answered());
  }
}
