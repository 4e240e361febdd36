package org.candour.command.commissioning.provisionmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Register.CANTERBURY;

import java.util.List;
import java.util.stream.Stream;
import org.candour.command.commissioning.provisionmap.ProvisionMapState.Mapped;
import org.candour.command.commissioning.provisionmap.ProvisionMapState.NotMapped;
import org.candour.command.shell.StreamStates;
import org.candour.command.stream.CorruptHistory;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.provisionmap.GapRecorded;
import org.candour.events.commissioning.provisionmap.ProvisionMapTermsBuilder;
import org.candour.events.id.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** States are kept as they are, and no history that cannot have been is passed over. */
class ProvisionMapStateTest {

  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  private static final PartialDate ON = PartialDate.parse("2025-06");

  private static final ProvisionMapDecider DECIDER = new ProvisionMapDecider();

  static Stream<ProvisionMapState> states() {
    return Stream.of(
        new NotMapped(),
        new Mapped(
            ProvisionMapTermsBuilder.builder()
                .establishment(CANTERBURY)
                .partners(List.of(CHARITY))
                .build()));
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateIsReadAsItWasWritten(ProvisionMapState state) {
    assertThat(StreamStates.keptAndRead(DECIDER, state)).isEqualTo(state);
  }

  @Test
  void noStateIsLeftOut() {
    assertThat(states().<Object>map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(StreamStates.kinds(ProvisionMapState.class).toArray());
  }

  @Test
  void aHistoryThatCannotHaveBeenIsCorrupt() {
    assertThatThrownBy(
            () -> DECIDER.evolve(new NotMapped(), new GapRecorded("A", null, null, null), ON))
        .isInstanceOf(CorruptHistory.class);
  }
}
