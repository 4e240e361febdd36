package org.candour.query.partnership.concern;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.candour.events.PartialDate;
import org.candour.events.duties.Duty;
import org.candour.events.duties.DutyRegister;
import org.candour.events.partnership.concern.ConcernKind;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Durations;
import org.candour.query.presentation.Judged;
import org.candour.query.presentation.Lateness;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Concerns: what was raised, how long it waits or waited, and the answer. */
@Component
public class ConcernsPresentation extends ViewPresentation<Concern> {

  public ConcernsPresentation() {
    super("concerns", "Concerns", introduction(), "concern", "concerns");
  }

  private static String introduction() {
    return "Concerns, requests and suggestions: how long each has waited, and the answer."
        + DutyRegister.load().all().stream()
            .filter(duty -> duty.id().equals("concern-answer"))
            .map(Duty::required)
            .filter(Objects::nonNull)
            .reduce((_, latest) -> latest)
            .map(term ->
                " An answer is due within "
                    + PlainEnglish.number(term.number())
                    + " "
                    + PlainEnglish.plain(term.unit())
                    + ".")
            .orElse("")
        + " The longest waiting comes first.";
  }

  @Override
  public String name(Concern c) {
    return Objects.requireNonNullElse(c.subject(), "a concern");
  }

  /** Whom it went to since acknowledges it anew. */
  @Override
  public boolean takes(Concern c, String command) {
    return !command.equals("acknowledge-concern")
        || c.acknowledged() == null
        || !c.escalations().isEmpty();
  }

  @Override
  public Card card(Concern c, LocalDate on) {
    Card card =
        Card.headed(
            c.from() == null ? "An unnamed party" : c.from(),
            raised(c.kind()),
            c.to() == null ? "an unnamed party" : c.to(),
            ": ",
            name(c));
    stands(card, c, on);
    boolean waits = c.state() == Concern.ConcernStatus.WAITING;
    return card.say("Raised by", c.from())
        .column()
        .say("To be answered by", c.addressed())
        .column()
        .say("Raised", c.raised())
        .column()
        .say("Age", age(c, on))
        .column()
        .only(waits && c.acknowledged() == null, "Acknowledgement due", c.acknowledgementDue())
        .only(waits, "Answer due", c.answerDue())
        .column()
        .say("Answered", c.answered())
        .column()
        .text("Answer", c.answer())
        .text("What was done", c.done())
        .say("Late by", c.daysLate())
        .each("Answered before it was escalated", c.earlierAnswers(), ConcernsPresentation::given)
        .each("Not acknowledged in time", c.unacknowledged())
        .each("Not answered in time", c.silences())
        .each("Commitments that arise from it", c.commitments())
        .inFull()
        .text("What it says", c.text())
        .say("About", c.establishment())
        .say("Raised first with", c.to())
        .say("Acknowledged", c.acknowledged())
        .each("Escalated", c.escalations())
        .say("Closed", c.closed())
        .each("Duties", c.judged(), Judged::phrases)
        .entries("Corrected by", c.corrections());
  }

  private static String raised(@Nullable ConcernKind kind) {
    return switch (kind) {
      case null -> " raised with ";
      case ISSUE, IDEA -> " raised an " + PlainEnglish.plain(kind) + " with ";
      case NEED -> " raised a " + PlainEnglish.plain(kind) + " with ";
    };
  }

  private static List<Phrase> given(Concern.Given g) {
    String done = g.done() == null ? "" : " What was done: " + PlainEnglish.stop(g.done());
    return Phrase.of(PlainEnglish.stop(g.answer()) + done + " Answered ", g.on());
  }

  private static String age(Concern c, LocalDate on) {
    if (c.raised() == null) {
      return "Not known";
    }
    PartialDate raised = c.raised().on();
    return c.answered() != null && c.state() != Concern.ConcernStatus.WAITING
        ? age(Durations.between(raised, c.answered().on()), " until it was answered")
        : c.closed() != null
            ? age(Durations.between(raised, c.closed().on()), " until it was closed")
            : age(Durations.between(raised, on), " so far");
  }

  private static String age(@Nullable String days, String until) {
    return days == null ? "Not known" : PlainEnglish.capital(days) + until;
  }

  private static void stands(Card card, Concern c, LocalDate on) {
    LocalDate due = c.answerDue();
    switch (c.state()) {
      case WAITING -> {
        if (due != null && due.isBefore(on)) {
          card.pressing("No answer: it was due " + Durations.from(on, due) + ".");
        } else {
          card.standing(
              "Waiting for an answer"
                  + (due == null ? "." : ", which is due " + Durations.from(on, due) + "."));
        }
      }
      case ANSWERED ->
          card.standing(
              "Answered"
                  + Lateness.inWords(c.daysLate(), c.answerDue(), c.silences(), c.answered())
                  + ".");
      case CLOSED ->
          card.standing(
              c.satisfied() == null
                  ? "Closed."
                  : c.satisfied()
                      ? "Closed; the party that raised it is satisfied."
                      : "Closed; the party that raised it is not satisfied.");
    }
  }
}
