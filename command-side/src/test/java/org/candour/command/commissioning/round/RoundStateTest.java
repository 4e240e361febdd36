package org.candour.command.commissioning.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Register.CANTERBURY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.command.commissioning.round.state.RoundState;
import org.candour.command.commissioning.round.state.RoundState.AwardedLot;
import org.candour.command.commissioning.round.state.RoundState.NotPlanned;
import org.candour.command.commissioning.round.state.RoundState.Sides;
import org.candour.command.commissioning.round.state.RoundState.Stopped;
import org.candour.command.commissioning.round.state.RoundState.Underway;
import org.candour.command.shell.StreamStates;
import org.candour.command.stream.CorruptHistory;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.round.AwardChallenged;
import org.candour.events.commissioning.round.RoundStopped;
import org.candour.events.commissioning.round.RoundTermsBuilder;
import org.candour.events.id.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** States are kept as they are, and no history that cannot have been is passed over. */
class RoundStateTest {

  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  private static final PartialDate ON = PartialDate.parse("2025-06");
  private static final LocalDate DAY = LocalDate.parse("2025-06-30");
  private static final Sides SIDES =
      new Sides(
          RoundTermsBuilder.builder()
              .title("Family support")
              .establishments(List.of(CANTERBURY))
              .commissioner(CHARITY)
              .build(),
          Set.of(CHARITY));
  private static final Map<String, AwardedLot> AWARDS =
      Map.of(
          "",
          new AwardedLot(CHARITY, ON, true, true),
          "2",
          new AwardedLot(CHARITY, ON, false, false));

  private static final RoundDecider DECIDER = new RoundDecider();

  static Stream<RoundState> states() {
    return Stream.of(
        new NotPlanned(),
        new Underway(SIDES, Set.of("1", "2"), true, ON, DAY, AWARDS),
        new Stopped(SIDES, ON, DAY, AWARDS));
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateIsReadAsItWasWritten(RoundState state) {
    assertThat(StreamStates.keptAndRead(DECIDER, state)).isEqualTo(state);
  }

  @Test
  void noStateIsLeftOut() {
    assertThat(states().<Object>map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(StreamStates.kinds(RoundState.class).toArray());
  }

  @Test
  void aHistoryThatCannotHaveBeenIsCorrupt() {
    assertThatThrownBy(() ->
            DECIDER.evolve(new Stopped(SIDES, ON, DAY, AWARDS), new RoundStopped("Again"), ON))
        .isInstanceOf(CorruptHistory.class);
    assertThatThrownBy(() ->
            DECIDER.evolve(
                new Underway(SIDES, Set.of(), true, ON, null, Map.of()),
                new AwardChallenged(null, null, "The process", null),
                ON))
        .isInstanceOf(CorruptHistory.class);
    assertThatThrownBy(() -> DECIDER.evolve(new NotPlanned(), new RoundStopped("No"), ON))
        .isInstanceOf(CorruptHistory.class);
  }
}
