package org.candour.query.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.candour.events.Event;
import org.candour.events.entry.EventRegistry;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Examples;
import org.candour.query.view.View;
import org.junit.jupiter.api.Test;

class SeededHistoryTest {

  /** Events that change no figure: they tell of persons, whose names are sealed. */
  private static final List<String> OF_PERSONS = List.of("person.data-erased");

  private static final List<View<?>> VIEWS = Examples.views();

  @Test
  void everyEventHappensInOneOrAnother() {
    Set<Class<?>> happened =
        LongStream.rangeClosed(1, 20)
            .mapToObj(seed -> new SeededHistory(seed, 900, VIEWS).drafts())
            .flatMap(List::stream)
            .map(draft -> draft.event().getClass())
            .collect(Collectors.toSet());

    assertThat(EventRegistry.instance().all())
        .filteredOn(type -> !happened.contains(type))
        .filteredOn(type -> !type.getPackageName().endsWith("canary"))
        .map(SeededHistoryTest::name)
        .containsExactlyInAnyOrderElementsOf(OF_PERSONS);
  }

  private static String name(Class<? extends Event> type) {
    return EventRegistry.instance().typeOf(type).value();
  }

  @Test
  void theSameSeedGivesTheSameHistory() {
    assertThat(new SeededHistory(1, 100, VIEWS).drafts())
        .extracting(Draft::event)
        .isEqualTo(new SeededHistory(1, 100, VIEWS).drafts().stream().map(Draft::event).toList());
  }
}
