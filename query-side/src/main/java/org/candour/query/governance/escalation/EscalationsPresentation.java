package org.candour.query.governance.escalation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Durations;
import org.candour.query.presentation.Judged;
import org.candour.query.presentation.Lateness;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.candour.query.presentation.picture.Clocks;
import org.candour.query.presentation.picture.Picture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Escalations: what boards asked of the levels above them, how often, and the answers. */
@Component
public class EscalationsPresentation extends ViewPresentation<Escalation> {

  public EscalationsPresentation() {
    super(
        "escalations",
        "Escalations",
        "What boards of governors ask of a prison, a group, the service, the ministry or the"
            + " minister: how long each question has waited, how often it was asked before, and the"
            + " answer. The longest waiting comes first.",
        "escalation",
        "escalations");
  }

  @Override
  public String name(Escalation e) {
    return Objects.requireNonNullElse(e.question(), "a board’s question");
  }

  /** The clocks of what was not answered yet, from the day on which the board asked. */
  @Override
  public @Nullable Picture drawn(Escalation e, LocalDate on) {
    if (e.raised() == null || !e.raised().on().isKnown() || e.closed() != null) {
      return null;
    }
    LocalDate from = e.raised().on().earliest();
    List<Clocks.Clock> clocks = new ArrayList<>();
    if (e.acknowledged() == null && e.acknowledgementDue() != null) {
      clocks.add(clock("Acknowledgement", from, e.acknowledgementDue(), on));
    }
    if (e.answered() == null && e.answerDue() != null) {
      clocks.add(clock("Answer", from, e.answerDue(), on));
    }
    return clocks.isEmpty() ? null : Clocks.of("What is to come, and by when", clocks, on);
  }

  private static Clocks.Clock clock(String what, LocalDate from, LocalDate due, LocalDate on) {
    return new Clocks.Clock(what + " due " + Durations.from(on, due), from, due);
  }

  @Override
  public boolean takes(Escalation e, String command) {
    return !command.equals("acknowledge-escalation") || e.acknowledged() == null;
  }

  @Override
  public Card card(Escalation e, LocalDate on) {
    Card card =
        Card.headed(
            "The board of ",
            e.board() == null ? "an unnamed prison" : e.board(),
            " asked ",
            e.to() == null ? "an unnamed level" : e.to(),
            ": ",
            name(e));
    stands(card, e, on);
    boolean waits = e.state() == Escalation.EscalationStatus.WAITING;
    return card.say("Board of", e.board())
        .column()
        .say("To be answered by", e.addressed())
        .column()
        .say("Raised", e.raised())
        .column()
        .only(waits && e.acknowledged() == null, "Acknowledgement due", e.acknowledgementDue())
        .only(waits, "Answer due", e.answerDue())
        .column()
        .say("Answered", e.answered())
        .column()
        .text("Answer", e.answer())
        .say("Late by", e.daysLate())
        .each("Asked before", e.askedBefore())
        .column()
        .each("Asked again", e.askedAgain())
        .each("Earlier answers", e.earlierAnswers(), EscalationsPresentation::answer)
        .each("Not acknowledged in time", e.unacknowledged())
        .each("Not answered in time", e.silences())
        .each("Commitments that arise from it", e.commitments())
        .inFull()
        .each("About", e.about())
        .each("About", e.aboutStreams())
        .say("Arises from", e.arisesFrom())
        .say("Asked first", e.to())
        .say("Acknowledged", e.acknowledged())
        .each("Taken further", e.taken(), EscalationsPresentation::taken)
        .say("Closed", e.closed())
        .each("Duties", e.judged(), Judged::phrases)
        .entries("Corrected by", e.corrections());
  }

  private static List<Phrase> answer(Escalation.Answer a) {
    return Phrase.of(
        a.by() == null ? "An unnamed level" : a.by(),
        ": "
            + PlainEnglish.stop(a.text())
            + (a.rejected() == null
                ? ""
                : " The board rejected it: " + PlainEnglish.stop(a.rejected()))
            + " Answered ",
        a.on());
  }

  private static List<Phrase> taken(Escalation.Taken t) {
    return Phrase.of("To ", t.to(), ": " + PlainEnglish.stop(t.why()) + " ", t.on());
  }

  private static void stands(Card card, Escalation e, LocalDate on) {
    String before =
        e.askedBefore().isEmpty()
            ? ""
            : " Asked before: " + Durations.times(e.askedBefore().size()) + ".";
    switch (e.state()) {
      case WAITING -> waits(card, e.answerDue(), on, before);
      case ANSWERED ->
          card.standing(
              "Answered"
                  + Lateness.inWords(e.daysLate(), e.answerDue(), e.silences(), e.answered())
                  + "."
                  + before);
      case CLOSED ->
          card.standing(
              "Closed"
                  + (e.satisfied() == null
                      ? "."
                      : e.satisfied()
                          ? "; the board is satisfied."
                          : "; the board is not satisfied.")
                  + before);
    }
  }

  private static void waits(Card card, @Nullable LocalDate due, LocalDate on, String before) {
    if (due != null && due.isBefore(on)) {
      card.pressing("No answer: it was due " + Durations.from(on, due) + "." + before);
    } else {
      card.standing(
          "Waiting for an answer"
              + (due == null ? "." : ", which is due " + Durations.from(on, due) + ".")
              + before);
    }
  }
}
