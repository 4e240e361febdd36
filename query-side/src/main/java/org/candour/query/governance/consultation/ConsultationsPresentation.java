package org.candour.query.governance.consultation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.candour.events.governance.consultation.OutcomePublished;
import org.candour.query.governance.consultation.Consultation.Feedback;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Durations;
import org.candour.query.presentation.Judged;
import org.candour.query.presentation.Lateness;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Consultations: you said, we did. */
@Component
public class ConsultationsPresentation extends ViewPresentation<Consultation> {

  public ConsultationsPresentation() {
    super(
        "consultations",
        "Consultations",
        "Consultations: who was asked, what they said and what was done about it, which groups were"
            + " heard and which were not, and the outcome. Those that wait longest for their"
            + " outcome come first.",
        "consultation",
        "consultations");
  }

  @Override
  public String name(Consultation c) {
    return Objects.requireNonNullElse(c.title(), "a consultation");
  }

  @Override
  public Card card(Consultation c, LocalDate on) {
    Card card = Card.headed(name(c));
    stands(card, c, on);
    return card.say("Consulted by", c.by())
        .column()
        .say("About", c.about())
        .column()
        .text("Stage", c.stage())
        .say("Opens", c.opens())
        .say("Closes", c.closes())
        .column()
        .each("Groups heard", c.heard())
        .each("Groups not heard", c.notHeard())
        .column()
        .say("Responses", c.responses())
        .column()
        .only(c.outcome() != null, "Where they stood", counts(c.outcome()))
        .text("What changed", c.outcome() == null ? null : c.outcome().changed())
        .text("What did not, and why", c.outcome() == null ? null : c.outcome().unchanged())
        .each("You said, we did", c.feedback(), ConsultationsPresentation::said)
        .say("Closed", c.closed())
        .say("Outcome due", c.outcomeDue())
        .say("Outcome published", c.published())
        .column()
        .each("Outcome not published in time", c.silences())
        .inFull()
        .each("Asked", c.questions())
        .each("Invited", c.invited())
        .say("Recorded", c.opened())
        .each("Extended", c.extensions())
        .each("Duties", c.judged(), Judged::phrases)
        .entries("Corrected by", c.corrections());
  }

  private static void stands(Card card, Consultation c, LocalDate on) {
    LocalDate due = c.outcomeDue();
    switch (c.state()) {
      case OPEN, CLOSED -> {
        if (due != null && due.isBefore(on)) {
          card.pressing("No outcome: it was due " + Durations.from(on, due) + ".");
        } else {
          card.standing(
              (c.state() == Consultation.ConsultationStatus.OPEN ? "Open" : "Closed")
                  + (due == null ? "." : "; its outcome is due " + Durations.from(on, due) + "."));
        }
      }
      case OUTCOME_PUBLISHED ->
          card.standing(
              "Outcome published"
                  + (c.published() == null
                      ? ""
                      : Lateness.inWords(
                          Lateness.of(due, c.published().on()), due, c.silences(), c.published()))
                  + ".");
    }
  }

  private static String counts(@Nullable OutcomePublished outcome) {
    return outcome == null || outcome.counted() == null
        ? "Not known"
        : outcome.inFavour()
            + " for, "
            + outcome.against()
            + " against, "
            + outcome.mixed()
            + " for a part, "
            + outcome.neutral()
            + " on no side";
  }

  private static List<Phrase> said(Feedback f) {
    List<Phrase> words =
        new ArrayList<>(
            Phrase.of(
                f.from() == null ? "Not named" : f.from(),
                ", ",
                f.given(),
                ", " + PlainEnglish.plain(f.position()) + ": " + PlainEnglish.stop(f.text())));
    if (!f.groups().isEmpty()) {
      words.addAll(Phrase.of(" Speaks for " + PlainEnglish.items(f.groups()) + "."));
    }
    words.addAll(
        f.answer() == null
            ? Phrase.of(" Not answered.")
            : Phrase.of(" We did: " + PlainEnglish.stop(f.answer().done()) + " ", f.answer().on()));
    return words;
  }
}
