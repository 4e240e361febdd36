package org.candour.query.duties;

import java.time.LocalDate;
import java.util.Optional;
import org.candour.events.duties.DutyJudged.Term.Unit;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Duties that were broken, with the explanations. */
@Component
class BreachesPresentation extends ViewPresentation<Breach> {

  BreachesPresentation() {
    super(
        "breaches",
        "Duties broken",
        "Duties that were not complied with, by how much, and why. The newest entry comes first.",
        "breach",
        "breaches");
  }

  @Override
  public String name(Breach b) {
    return "breach of " + b.duty();
  }

  @Override
  public Card card(Breach b, LocalDate on) {
    Card card = Card.headed("Not complied with: ", b.sentence());
    String by =
        b.shortfall() == null || !b.shortfall().areKnown()
            ? "Broken"
            : "Short by " + days(b.shortfall().inWords(), b.unit());
    if (b.replacedBy() != null) {
      card.standing("Judged again since something was corrected: this no longer stands.");
      card.say("Judged again in", Phrase.entry(b.replacedBy()));
    } else if (b.explanation() == null) {
      card.pressing(by + ", and not explained: it is imported history.");
    } else {
      card.standing(by + ", and explained.");
    }
    return card.say(
            "Explanation", b.explanation() == null ? "None" : PlainEnglish.stop(b.explanation()))
        .text("Finding", PlainEnglish.stop(b.finding()))
        .say("In", b.stream())
        .each("Concerns", b.concerns())
        .say("Happened", b.broken())
        .say(
            "Duty",
            b.duty()
                + ", version "
                + b.version()
                + (b.binding() ? ", binding in law" : ", not binding in law")
                + (b.verified() ? "" : "; not verified: its text was not seen in its source"))
        .inFull()
        .say("Said by", Phrase.entry(b.broken().entry()))
        .text("Finding holds", PlainEnglish.capital(b.sentence()));
  }

  private static String days(String words, @Nullable Unit unit) {
    return unit == Unit.WORKING_DAYS ? words.replace(" day", " working day") : words;
  }

  @Override
  public Optional<StreamId> stream(Breach b) {
    return Optional.of(b.stream());
  }
}
