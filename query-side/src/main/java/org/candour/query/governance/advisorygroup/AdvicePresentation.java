package org.candour.query.governance.advisorygroup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.candour.query.governance.advisorygroup.AdvisoryGroup.Advice;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Durations;
import org.candour.query.presentation.Judged;
import org.candour.query.presentation.Lateness;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.springframework.stereotype.Component;

/** Advisory groups: what each advised, and what became of it. */
@Component
public class AdvicePresentation extends ViewPresentation<AdvisoryGroup> {

  public AdvicePresentation() {
    super(
        "advice",
        "Advice",
        "Advisory groups: what each was asked, what it advised about which decision, and whether the"
            + " advice was accepted, and why. Groups that wait for an answer come first.",
        "advisory group",
        "advisory groups");
  }

  @Override
  public String name(AdvisoryGroup g) {
    return Objects.requireNonNullElse(g.name(), "an advisory group");
  }

  @Override
  public Card card(AdvisoryGroup g, LocalDate on) {
    Card card = Card.headed(name(g));
    stands(card, g, on);
    return card.text("Speaks for", g.kind())
        .column()
        .say("Advises", g.advises())
        .column()
        .text("On", g.remit())
        .each("Members", g.organisations())
        .say("Pieces of advice", PlainEnglish.number(g.advice().size()))
        .column()
        .say("Unanswered", PlainEnglish.number(g.unanswered().size()))
        .column()
        .each("Asked", g.asked(), AdvicePresentation::asked)
        .each("Advice", g.advice(), AdvicePresentation::given)
        .each("Decisions taken with its advice", g.taken())
        .say("Engaged", g.engaged())
        .say("Stood down", g.stoodDown())
        .inFull()
        .each("Duties", g.judged(), Judged::phrases)
        .entries("Corrected by", g.corrections());
  }

  private static void stands(Card card, AdvisoryGroup g, LocalDate on) {
    List<LocalDate> overdue =
        g.unanswered().stream()
            .map(Advice::due)
            .filter(Objects::nonNull)
            .filter(due -> due.isBefore(on))
            .sorted()
            .toList();
    if (!overdue.isEmpty()) {
      card.pressing(
          PlainEnglish.capital(
                  PlainEnglish.count(overdue.size(), "piece of advice", "pieces of advice"))
              + " not answered; an answer was due "
              + Durations.from(on, overdue.getFirst())
              + ".");
    } else if (!g.unanswered().isEmpty()) {
      card.standing("Waiting for an answer.");
    } else {
      card.standing(g.stoodDown() == null ? "Advising." : "Stood down.");
    }
  }

  private static List<Phrase> asked(AdvisoryGroup.Asked a) {
    List<Phrase> words =
        new ArrayList<>(Phrase.of("About ", a.about(), ": " + PlainEnglish.stop(a.question())));
    if (a.by() != null) {
      words.addAll(Phrase.of(" Wanted by ", a.by()));
    }
    return words;
  }

  private static List<Phrase> given(Advice a) {
    List<Phrase> words =
        new ArrayList<>(
            Phrase.of(
                "About ", a.about(), ": " + PlainEnglish.stop(a.text()) + " Given ", a.given()));
    if (a.answer() != null && a.answered() != null) {
      words.addAll(
          Phrase.of(
              ". " + PlainEnglish.capital(AdviceSentences.inWords(a.answer())) + " ",
              a.answered(),
              Lateness.inWords(
                      Lateness.of(a.due(), a.answered().on()), a.due(), a.silences(), a.answered())
                  + ": "
                  + a.why()));
    } else if (!a.silences().isEmpty()) {
      words.addAll(Phrase.of(". Not answered by ", a.silences().getLast()));
    } else if (a.due() != null) {
      words.addAll(Phrase.of(". An answer is due by ", a.due()));
    }
    return words;
  }
}
