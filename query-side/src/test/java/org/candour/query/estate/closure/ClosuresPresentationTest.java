package org.candour.query.estate.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.CardFact;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.Section;
import org.candour.query.testing.Folded;
import org.candour.query.testing.History;
import org.junit.jupiter.api.Test;

class ClosuresPresentationTest {

  private static final LocalDate ON = LocalDate.of(2026, 6, 4);

  private final ClosuresPresentation presentation = new ClosuresPresentation();

  private final Closure holloway =
      Folded.row(new ClosuresView(), History.HOLLOWAY_CLOSURE.toString(), History.everything());

  private final Closure canterbury =
      Folded.row(new ClosuresView(), History.CANTERBURY_CLOSURE.toString(), History.everything());

  @Test
  void aListSaysWhatWasLastPlannedAndThePageEveryPlan() {
    Card card = presentation.card(holloway, ON);
    assertThat(names(card, false))
        .containsExactly("Kind", "Announced", "Planned", "Complete", "Notice", "Duties breached");
    assertThat(names(card, true))
        .contains("Kind", "Announced", "First planned for", "Put off", "Last prisoners left")
        .doesNotContain("Planned", "Notice");
  }

  @Test
  void dutiesThatNobodyCouldJudgeAreNotCountedAsKept() {
    assertThat(fact(presentation.card(canterbury, ON), "Duties breached")).isEqualTo("1");
    assertThat(fact(presentation.card(untold(), ON), "Duties breached")).isEqualTo("Not known");
  }

  private Closure untold() {
    return Folded.row(
        new ClosuresView(),
        History.HOLLOWAY_CLOSURE.toString(),
        List.of(History.holloway().get(0), History.holloway().get(1)));
  }

  @Test
  void aPageSaysNoticeDutiesAndBothSidesOfAContestedFact() {
    List<Section<List<Phrase>>> sections = presentation.sections(holloway);
    assertThat(sections)
        .extracting(Section::title)
        .startsWith("Notice", "Duties")
        .contains("Impact assessment", "Corrected and contested facts");
    assertThat(text(sections, "notice"))
        .isEqualTo(
            "205 days from the announcement (25 November 2015) until the last prisoners left"
                + " (17 June 2016).");
    assertThat(text(presentation.sections(untold()), "notice"))
        .isEqualTo(
            "Between 219 and 249 days from the announcement (25 November 2015) until the planned"
                + " date (July 2016).");
    assertThat(text(sections, "disputed")).contains("July 2016", "June 2016", "Contested");
  }

  private static List<String> names(Card card, boolean page) {
    return card.facts().stream().filter(f -> f.standsOn(page)).map(CardFact::name).toList();
  }

  private static String fact(Card card, String name) {
    return card.facts().stream()
        .filter(fact -> fact.name().equals(name))
        .flatMap(fact -> fact.said().stream())
        .map(ClosuresPresentationTest::text)
        .collect(Collectors.joining());
  }

  private static String text(List<Section<List<Phrase>>> sections, String id) {
    return sections.stream()
        .filter(section -> section.id().equals(id))
        .flatMap(Section::texts)
        .map(ClosuresPresentationTest::text)
        .collect(Collectors.joining());
  }

  private static String text(List<Phrase> phrases) {
    return phrases.stream()
        .map(phrase ->
            switch (phrase) {
              case Phrase.Text text -> text.text();
              case Phrase.Entry entry -> entry.text();
              case Phrase.Named named -> named.stream().toString();
              default -> "";
            })
        .collect(Collectors.joining());
  }
}
