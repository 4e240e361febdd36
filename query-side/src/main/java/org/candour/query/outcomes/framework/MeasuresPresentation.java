package org.candour.query.outcomes.framework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.candour.events.outcomes.MeasureTerms;
import org.candour.query.outcomes.Figures;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.Section;
import org.candour.query.presentation.ViewPresentation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Measures: what each counts, which way it is better, and what it may be compared with. */
@Component
public class MeasuresPresentation extends ViewPresentation<Framework> {

  public MeasuresPresentation() {
    super(
        "measures",
        "Measures",
        "Frameworks of measures, the guidance on them, and which figures may be compared. Figures of"
            + " measures that are not comparable are never joined.",
        "framework",
        "frameworks");
  }

  @Override
  public String name(Framework f) {
    return f.guidance().isEmpty() ? f.id() : f.guidance().getLast().title();
  }

  @Override
  public Card card(Framework f, LocalDate on) {
    long used = f.measures().stream().filter(measure -> measure.gone() == null).count();
    return Card.headed(name(f))
        .standing(
            used == 0
                ? "No measure is in use."
                : PlainEnglish.capital(PlainEnglish.count(used, "measure", "measures"))
                    + " in use.")
        .say("Short name", f.id())
        .each("Guidance", f.guidance(), MeasuresPresentation::guidance)
        .each("Outcomes agreed", f.outcomes())
        .entries("Corrected or contested by", f.corrections());
  }

  private static List<Phrase> guidance(Framework.Guidance g) {
    return Phrase.of(
        g.title() + ", version " + g.version() + ", from " + g.from().inWords() + ", issued ",
        g.issued(),
        g.document() == null ? "" : ": " + g.document());
  }

  @Override
  public List<Section<List<Phrase>>> sections(Framework f) {
    return f.measures().isEmpty()
        ? List.of()
        : List.of(
            Section.of(
                "measures",
                "Measures",
                Section.table(
                    List.of(
                        "Measure",
                        "Unit",
                        "Better",
                        "Minimum standard",
                        "Serves",
                        "Reported every",
                        "In use from",
                        "Comparable with"),
                    f.measures(),
                    MeasuresPresentation::cells)));
  }

  private static @Nullable Object[] cells(Framework.Measure m) {
    MeasureTerms terms = m.terms();
    return new @Nullable Object[] {
      terms.name(),
      terms.unit(),
      terms.direction(),
      terms.minimumStandard() == null
          ? null
          : Figures.inWords(terms.minimumStandard(), terms.unit()),
      terms.principles(),
      terms.reportedEvery(),
      m.from().inWords() + (m.gone() == null ? "" : " to " + m.gone().on().inWords()),
      comparable(m)
    };
  }

  /** Which other figures may stand beside its own, and why those of others may not. */
  private static @Nullable String comparable(Framework.Measure m) {
    List<String> words = new ArrayList<>();
    m.replaces().forEach(other -> words.add("It replaced " + other.measure() + ", " + how(other)));
    if (m.replacedBy() != null) {
      words.add("It was replaced by " + m.replacedBy().measure() + ", " + how(m.replacedBy()));
    }
    if (m.retiredBecause() != null) {
      words.add("It was retired: " + m.retiredBecause());
    }
    return words.isEmpty()
        ? null
        : words.stream().map(PlainEnglish::stop).collect(Collectors.joining(" "));
  }

  private static String how(Framework.Replacement other) {
    return (other.comparable() ? "comparable" : "not comparable")
        + PlainEnglish.maybe(": ", other.why(), "");
  }
}
