package org.candour.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.PartialDate;
import org.candour.events.entry.EventRegistry;
import org.candour.events.estate.closure.ClosureGroupsHeard;
import org.candour.events.json.CandourJson;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Examples;
import org.candour.query.testing.History;
import org.candour.testing.Prose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SentencesTest {

  private static final Narrator NARRATOR =
      new Narrator(
          Examples.implementing(Sentences.class).stream().<Sentences<?>>map(each -> each).toList());
  private static final List<Event> EXAMPLES =
      Examples.ofEverySubject().stream().map(Draft::event).toList();

  @TestFactory
  List<DynamicTest> every_event_of_the_registry_has_a_sentence() {
    return EventRegistry.instance().all().stream()
        .map(type ->
            DynamicTest.dynamicTest(
                EventRegistry.instance().typeOf(type).value(),
                () -> {
                  assertThat(EXAMPLES.stream().filter(type::isInstance))
                      .as("examples of it")
                      .isNotEmpty()
                      .allSatisfy(e ->
                          assertThat(NARRATOR.sentence(e))
                              .endsWith(".")
                              .doesNotContain("null")
                              .doesNotContain("..")
                              .matches("(?s)[\\p{Lu}“].*")
                              .satisfies(said -> assertThat(Prose.faults(said)).isEmpty()));
                }))
        .toList();
  }

  @Test
  void aClosureIsAnnouncedInPlainEnglish() {
    assertThat(NARRATOR.sentence(History.holloway().get(1).event()))
        .isEqualTo(
            "Chancellor of the Exchequer announced the closure of HYI, planned for July 2016."
                + " 591 places lost. Reason: The estate is to be renewed.");
  }

  @Test
  void aDateOfWhichOnlyTheYearIsKnownIsInItAndNotOnIt() {
    assertThat(Sentence.of("It was due on {}, and over", PartialDate.parse("2015")).text())
        .isEqualTo("It was due in 2015, and over.");
    assertThat(Sentence.of("It was due on {}", PartialDate.parse("2015-03-02")).text())
        .isEqualTo("It was due on 2 March 2015.");
  }

  @Test
  void theFaultsThatWereReadAreFound() {
    assertThat(
            List.of(
                "Explanation: why..",
                "Access was granted to 1 people.",
                "It was completed on 2015.",
                "A round was planned: Advice, run as local.",
                "It was announced , announced on 3 May 2015.",
                "It is NOT_IN_USE."))
        .allSatisfy(said -> assertThat(Prose.faults(said)).isNotEmpty());
  }

  @Test
  void aCorrectionNamesTheFieldAndItsDatesInWords() {
    assertThat(NARRATOR.sentence(contested("occurredOn", "\"2016-07\"", "\"2016-05\"")))
        .isEqualTo(
            "“When it happened” in entry 297 is contested: the entry says July 2016, and it is now"
                + " said to be May 2016. Sources differ.");
    assertThat(NARRATOR.sentence(contested("inUseUntil", "\"2008-06-25\"", "\"unknown\"")))
        .contains("“In use until”", "says 25 June 2008, and", "to be an unknown date.");
    assertThat(NARRATOR.sentence(contested("standing", "\"IN_USE\"", "\"NOT_IN_USE\"")))
        .contains("says in use, and it is now said to be not in use.");
    assertThat(NARRATOR.sentence(contested("contracted", "true", "false")))
        .contains("says yes, and it is now said to be no.");
    assertThat(NARRATOR.sentence(contested("operator", "\"2013\"", "\"FULL\"")))
        .contains("says “2013”, and it is now said to be “FULL”.");
    assertThat(NARRATOR.sentence(contested("occurredOn", "\"2016-07\"", "\"summer\"")))
        .contains("to be summer.");
    assertThat(NARRATOR.sentence(contested("receivedOn", "null", "\"2024-09\"")))
        .contains("says nothing, and it is now said to be September 2024.");
  }

  private static FactCorrected contested(String field, String was, String is) {
    return new FactCorrected(
        297,
        field,
        CandourJson.mapper().readTree(was),
        CandourJson.mapper().readTree(is),
        FactCorrected.Standing.CONTESTED,
        "Sources differ");
  }

  @Test
  void groupsWithNamesOfSeveralWordsAreKeptApart() {
    assertThat(
            NARRATOR.sentence(
                new ClosureGroupsHeard(
                    List.of(), List.of("Women held here", "Organisations that help"), null)))
        .isEqualTo("Groups heard: none. Not heard: Women held here; Organisations that help.");
  }
}
