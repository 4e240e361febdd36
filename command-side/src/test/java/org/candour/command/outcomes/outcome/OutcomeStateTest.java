package org.candour.command.outcomes.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.outcomes.GivenMeasures.TOOL;
import static org.candour.command.outcomes.GivenMeasures.WORK;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.candour.command.outcomes.outcome.OutcomeState.Closed;
import org.candour.command.outcomes.outcome.OutcomeState.NotAgreed;
import org.candour.command.outcomes.outcome.OutcomeState.Pursued;
import org.candour.command.outcomes.outcome.OutcomeState.StillPursued;
import org.candour.command.shell.StreamStates;
import org.candour.command.stream.CorruptHistory;
import org.candour.events.PartialDate;
import org.candour.events.outcomes.Figure;
import org.candour.events.outcomes.outcome.Measured;
import org.candour.events.outcomes.outcome.Measurements;
import org.candour.events.outcomes.outcome.OutcomeClosed;
import org.candour.events.outcomes.outcome.OutcomeTerms;
import org.candour.events.outcomes.outcome.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** States are kept as they are, and no history that cannot have been is passed over. */
class OutcomeStateTest {

  private static final PartialDate ON = PartialDate.parse("2025-06");
  private static final LocalDate DAY = LocalDate.parse("2025-06-30");
  private static final Measured VALUE =
      new Measured(new Period(LocalDate.parse("2025-06-01"), DAY), new Figure("12.5"), 8);
  private static final Pursued PURSUED =
      new Pursued(
          new OutcomeTerms(CANTERBURY, TOOL, "work", new Figure("30"), null, DAY, List.of()),
          WORK,
          new Measurements(List.of(VALUE), List.of(VALUE)),
          DAY);
  private static final OutcomeDecider DECIDER = new OutcomeDecider();

  static Stream<OutcomeState> states() {
    return Stream.of(new NotAgreed(), new StillPursued(PURSUED), new Closed(PURSUED, ON));
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateIsReadAsItWasWritten(OutcomeState state) {
    assertThat(StreamStates.keptAndRead(DECIDER, state)).isEqualTo(state);
  }

  @Test
  void noStateIsLeftOut() {
    assertThat(states().<Object>map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(StreamStates.kinds(OutcomeState.class).toArray());
  }

  @Test
  void nothingFollowsWhatIsClosed() {
    assertThatThrownBy(
            () -> DECIDER.evolve(new Closed(PURSUED, ON), new OutcomeClosed("No", null), ON))
        .isInstanceOf(CorruptHistory.class);
  }
}
