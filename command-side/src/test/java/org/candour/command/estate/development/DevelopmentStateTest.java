package org.candour.command.estate.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.candour.command.Register;
import org.candour.command.estate.development.DevelopmentState.Earmarked;
import org.candour.command.estate.development.DevelopmentState.NotEarmarked;
import org.candour.command.shell.StreamStates;
import org.candour.events.PartialDate;
import org.candour.events.estate.development.SiteTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a snapshot keeps of a stream is what the stream was. */
class DevelopmentStateTest {

  private static final PartialDate MONTH = PartialDate.parse("2013-09");
  private static final PartialDate DAY = PartialDate.parse("2013-12-31");

  private static final DevelopmentDecider DECIDER = new DevelopmentDecider();

  static Stream<DevelopmentState> states() {
    return Stream.of(
        new NotEarmarked(),
        new Earmarked(new SiteTerms("New", "Here", null, null, true), null, null, null, null, null),
        new Earmarked(
            new SiteTerms("New", "Here", Register.READING, 300, false),
            Register.BERWYN,
            DAY,
            MONTH,
            DAY,
            DAY));
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateIsReadAsItWasWritten(DevelopmentState state) {
    assertThat(StreamStates.keptAndRead(DECIDER, state)).isEqualTo(state);
  }

  @Test
  void noStateIsLeftOut() {
    assertThat(states().<Object>map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(StreamStates.kinds(DevelopmentState.class).toArray());
  }
}
