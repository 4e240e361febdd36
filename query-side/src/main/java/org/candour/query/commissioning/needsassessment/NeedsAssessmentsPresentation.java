package org.candour.query.commissioning.needsassessment;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.FilterLabel;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.springframework.stereotype.Component;

/** Assessments of needs, and the rounds that rest on each. */
@Component
class NeedsAssessmentsPresentation implements ViewPresentation<NeedsAssessment> {

  @Override
  public String view() {
    return "needs-assessments";
  }

  @Override
  public String title() {
    return "Needs assessments";
  }

  @Override
  public String about() {
    return "Assessments of what people need, with whom they were made, what they found, and the"
        + " rounds and awards that rest on them.";
  }

  @Override
  public String one() {
    return "assessment";
  }

  @Override
  public String many() {
    return "assessments";
  }

  @Override
  public String name(NeedsAssessment a) {
    return Objects.requireNonNullElse(a.title(), "an assessment of needs");
  }

  @Override
  public Card card(NeedsAssessment a, LocalDate on) {
    Card card = Card.headed(PlainEnglish.capital(name(a)));
    String needs = PlainEnglish.count(a.needs().size(), "need", "needs") + " identified";
    card.standing((a.published() == null ? "Under way: " : "Published: ") + needs + ".");
    return card.each("Prisons", a.establishments())
        .text("Area", a.area())
        .each("With", a.partners())
        .each("Also with", a.others())
        .say("Began", a.started())
        .say("Published", a.published())
        .each("Rounds that rest on it", a.rounds(), r -> came(r.stream(), r.from(), r.entry()))
        .each("Awards that rest on it", a.awards(), r -> came(r.stream(), r.from(), r.entry()))
        .inFull()
        .text("Method", a.method())
        .each("Needs", a.needs(), NeedsAssessmentsPresentation::found)
        .text("Summary", a.summary())
        .text("Where it can be read", a.where())
        .each("Corrected by", a.corrections(), e -> new Object[] {Phrase.entry(e)});
  }

  private static Object[] came(
      Object stream, @org.jspecify.annotations.Nullable Long from, long entry) {
    return from == null
        ? new Object[] {stream, " (", Phrase.entry(entry), ")"}
        : new Object[] {
          stream, " (", Phrase.entry(entry), "), for the need in ", Phrase.entry(from)
        };
  }

  private static Object[] found(NeedsAssessment.Found n) {
    return new Object[] {
      PlainEnglish.capital(PlainEnglish.plain(n.priority()))
          + " priority: "
          + n.need()
          + ", for "
          + n.group()
          + ", ",
      n.identified()
    };
  }

  @Override
  public Map<String, FilterLabel> asks() {
    return Map.of(
        "establishment", FilterLabel.prison("Prison"),
        "partner", FilterLabel.organisation("With"),
        "with-round", FilterLabel.of("A round rests on it"),
        "q", FilterLabel.of("Title"));
  }
}
