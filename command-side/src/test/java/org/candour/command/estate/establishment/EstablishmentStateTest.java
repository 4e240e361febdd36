package org.candour.command.estate.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.candour.command.estate.establishment.EstablishmentState.Registered;
import org.candour.command.estate.establishment.EstablishmentState.Unregistered;
import org.candour.command.shell.StreamStates;
import org.candour.events.PartialDate;
import org.candour.events.estate.establishment.Population;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a snapshot keeps of a stream is what the stream was. */
class EstablishmentStateTest {

  private static final PartialDate MONTH = PartialDate.parse("2013-09");
  private static final PartialDate DAY = PartialDate.parse("2013-12-31");

  private static final EstablishmentDecider DECIDER = new EstablishmentDecider();

  static Stream<EstablishmentState> states() {
    return Stream.of(
        new Unregistered(),
        new Registered(null, null, false, null),
        new Registered(Population.MEN_AND_WOMEN, MONTH, true, DAY));
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateIsReadAsItWasWritten(EstablishmentState state) {
    assertThat(StreamStates.keptAndRead(DECIDER, state)).isEqualTo(state);
  }

  @Test
  void noStateIsLeftOut() {
    assertThat(states().<Object>map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(StreamStates.kinds(EstablishmentState.class).toArray());
  }
}
