package org.candour.query.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.FilterLabel;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.Said;
import org.candour.query.presentation.SortOption;
import org.candour.query.presentation.ViewPresentation;
import org.springframework.stereotype.Component;

/** Duties that were broken, with the explanations. */
@Component
class BreachesPresentation implements ViewPresentation<Breach> {

  @Override
  public String view() {
    return "breaches";
  }

  @Override
  public String title() {
    return "Duties broken";
  }

  @Override
  public String about() {
    return "Duties that were not complied with, by how much, and why. The newest entry comes first.";
  }

  @Override
  public String one() {
    return "breach";
  }

  @Override
  public String many() {
    return "breaches";
  }

  @Override
  public String name(Breach b) {
    return "breach of " + b.duty();
  }

  @Override
  public Card card(Breach b, LocalDate on) {
    Card card = Card.headed("Not complied with: ", b.sentence());
    String by = b.shortfall() == null ? "Broken" : "Short by " + b.shortfall().inWords();
    if (b.explanation() == null) {
      card.pressing(by + ", and not explained: it is imported history.");
    } else {
      card.standing(by + ", and explained.");
    }
    return card.say("Explanation", b.explanation() == null ? "None" : Said.stop(b.explanation()))
        .text("Finding", Said.stop(b.finding()))
        .say("In", b.stream())
        .each("Concerns", b.concerns())
        .say("Happened", b.broken())
        .say(
            "Duty",
            b.duty()
                + ", version "
                + b.version()
                + (b.binding() ? ", binding in law" : ", not binding in law"))
        .inFull()
        .say("Said by", Phrase.entry(b.broken().entry()))
        .text("Finding holds", PlainEnglish.capital(b.sentence()));
  }

  @Override
  public Optional<StreamId> stream(Breach b) {
    return Optional.of(b.stream());
  }

  @Override
  public Map<String, FilterLabel> asks() {
    return Map.of(
        "duty", new FilterLabel("Duty", "for instance closure-notice"),
        "stream-type", new FilterLabel("In what", "for instance agreement"),
        "concerns", FilterLabel.stream("Concerns"),
        "binding", FilterLabel.of("Binding in law"),
        "on", FilterLabel.of("Happened"));
  }

  @Override
  public List<SortOption> orders() {
    return List.of(
        new SortOption("Newest entry first", null),
        new SortOption("Happened", "on"),
        new SortOption("Duty", "duty"));
  }
}
