package org.candour.command.governance.advisorygroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.candour.command.governance.advisorygroup.AdvisoryGroupState.Engaged;
import org.candour.command.governance.advisorygroup.AdvisoryGroupState.NotEngaged;
import org.candour.command.shell.StreamStates;
import org.candour.command.stream.CorruptHistory;
import org.candour.events.AdvisoryGroupKind;
import org.candour.events.PartialDate;
import org.candour.events.governance.advisorygroup.AdviceGiven;
import org.candour.events.governance.advisorygroup.AdvisoryGroupEngaged;
import org.candour.events.governance.advisorygroup.AdvisoryGroupStoodDown;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** States are kept as they are, and no history that cannot have been is passed over. */
class AdvisoryGroupStateTest {

  private static final PartialDate ON = PartialDate.parse("2025-06");
  private static final AdvisoryGroupDecider DECIDER = new AdvisoryGroupDecider();
  private static final AdvisoryGroupEngaged ENGAGED =
      new AdvisoryGroupEngaged(
          "Families’ group",
          AdvisoryGroupKind.FAMILY,
          new Party("HYI"),
          "Visits",
          List.of(new OrganisationId("GB-CHC-1074546")));

  static Stream<AdvisoryGroupState> states() {
    return Stream.of(new NotEngaged(), new Engaged(ENGAGED, null), new Engaged(ENGAGED, ON));
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateIsReadAsItWasWritten(AdvisoryGroupState state) {
    assertThat(StreamStates.keptAndRead(DECIDER, state)).isEqualTo(state);
  }

  @Test
  void noStateIsLeftOut() {
    assertThat(states().<Object>map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(StreamStates.kinds(AdvisoryGroupState.class).toArray());
  }

  @Test
  void aHistoryThatCannotHaveBeenIsCorrupt() {
    AdviceGiven given =
        new AdviceGiven(new Link(4, StreamId.parse("closure/x")), "Keep it open", null);
    Stream.of(new NotEngaged(), new Engaged(ENGAGED, ON))
        .forEach(state ->
            assertThatThrownBy(() -> DECIDER.evolve(state, given, ON))
                .isInstanceOf(CorruptHistory.class));
    assertThatThrownBy(
            () -> DECIDER.evolve(new Engaged(ENGAGED, ON), new AdvisoryGroupStoodDown("Done"), ON))
        .isInstanceOf(CorruptHistory.class);
    assertThatThrownBy(() -> DECIDER.evolve(new Engaged(ENGAGED, null), ENGAGED, ON))
        .isInstanceOf(CorruptHistory.class);
  }
}
