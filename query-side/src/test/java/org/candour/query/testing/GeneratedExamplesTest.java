package org.candour.query.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.commitment.FulfilmentDisputed;
import org.junit.jupiter.api.Test;

class GeneratedExamplesTest {

  @Test
  void nothingIsMadeWhereSomebodyWroteAnExample() {
    assertThat(GeneratedExamples.ofEventsWithout(Examples.ofEverySubject())).isEmpty();
  }

  @Test
  void anEventWithoutAnExampleIsMadeInFullAndWithAsLittleAsMayBe() {
    List<Draft> others =
        Examples.ofEverySubject().stream()
            .filter(draft -> !(draft.event() instanceof FulfilmentDisputed))
            .toList();

    List<Draft> made = GeneratedExamples.ofEventsWithout(others);

    assertThat(made)
        .extracting(Draft::event)
        .containsExactly(
            new FulfilmentDisputed("Some words about why", new Party("HYI")),
            new FulfilmentDisputed("Some words about why", null));
    assertThat(made)
        .extracting(Draft::stream)
        .containsOnly(StreamId.parse("commitment/00000000-0000-4000-8000-000000000002"));
  }
}
