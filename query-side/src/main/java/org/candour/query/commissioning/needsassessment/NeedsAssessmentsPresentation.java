package org.candour.query.commissioning.needsassessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.springframework.stereotype.Component;

/** Assessments of needs, and the rounds that rest on each. */
@Component
class NeedsAssessmentsPresentation extends ViewPresentation<NeedsAssessment> {

  NeedsAssessmentsPresentation() {
    super(
        "needs-assessments",
        "Needs assessments",
        "Assessments of what people need, with whom they were made, what they found, and the"
            + " rounds and awards that rest on them.",
        "assessment",
        "assessments");
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
        .entries("Corrected by", a.corrections());
  }

  private static List<Phrase> came(
      Object stream, @org.jspecify.annotations.Nullable Long from, long entry) {
    return from == null
        ? Phrase.of(stream, " (", Phrase.entry(entry), ")")
        : Phrase.of(stream, " (", Phrase.entry(entry), "), for the need in ", Phrase.entry(from));
  }

  private static List<Phrase> found(NeedsAssessment.Found n) {
    return Phrase.of(
        PlainEnglish.capital(PlainEnglish.plain(n.priority()))
            + " priority: "
            + n.need()
            + ", for "
            + n.group()
            + ", ",
        n.identified());
  }
}
