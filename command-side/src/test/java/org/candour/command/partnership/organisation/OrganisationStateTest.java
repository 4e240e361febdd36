package org.candour.command.partnership.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.candour.command.partnership.organisation.OrganisationState.Registered;
import org.candour.command.partnership.organisation.OrganisationState.Unregistered;
import org.candour.command.shell.StreamStates;
import org.candour.command.stream.CorruptHistory;
import org.candour.events.PartialDate;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.organisation.OrganisationProfileUpdated;
import org.candour.events.partnership.organisation.ProfileChangesBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** States are kept as they are, and no history that cannot have been is passed over. */
class OrganisationStateTest {

  private static final OrganisationId ORGANISATION = new OrganisationId("GB-CHC-1074546");
  private static final PartialDate ON = PartialDate.parse("2025-06");

  private static final OrganisationDecider DECIDER = new OrganisationDecider();

  static Stream<OrganisationState> states() {
    return Stream.of(
        new Unregistered(),
        new Registered(null),
        new Registered(new OrganisationId("GB-COH-01234567")));
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateIsReadAsItWasWritten(OrganisationState state) {
    assertThat(StreamStates.keptAndRead(DECIDER, state)).isEqualTo(state);
  }

  @Test
  void noStateIsLeftOut() {
    assertThat(states().<Object>map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(StreamStates.kinds(OrganisationState.class).toArray());
  }

  @Test
  void aHistoryThatCannotHaveBeenIsCorrupt() {
    assertThatThrownBy(() ->
            DECIDER.evolve(
                new Unregistered(),
                new OrganisationProfileUpdated(
                    ORGANISATION, ProfileChangesBuilder.builder().build()),
                ON))
        .isInstanceOf(CorruptHistory.class);
  }
}
