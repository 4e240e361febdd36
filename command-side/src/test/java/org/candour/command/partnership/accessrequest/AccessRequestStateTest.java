package org.candour.command.partnership.accessrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Register.CANTERBURY;

import java.util.stream.Stream;
import org.candour.command.partnership.accessrequest.AccessRequestState.NotRequested;
import org.candour.command.partnership.accessrequest.AccessRequestState.Requested;
import org.candour.command.shell.StreamStates;
import org.candour.command.stream.CorruptHistory;
import org.candour.events.PartialDate;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.accessrequest.AccessGranted;
import org.candour.events.partnership.accessrequest.AccessKind;
import org.candour.events.partnership.accessrequest.AccessRequestTerms;
import org.candour.events.partnership.accessrequest.AccessRequestTermsBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** States are kept as they are, and no history that cannot have been is passed over. */
class AccessRequestStateTest {

  private static final OrganisationId ORGANISATION = new OrganisationId("GB-CHC-1074546");
  private static final PartialDate ON = PartialDate.parse("2025-06");

  private static final AccessRequestDecider DECIDER = new AccessRequestDecider();

  private static final AccessRequestTerms TERMS =
      AccessRequestTermsBuilder.builder()
          .organisation(ORGANISATION)
          .establishment(CANTERBURY)
          .kind(AccessKind.KEYS)
          .people(5)
          .purpose("Mentoring")
          .build();

  static Stream<AccessRequestState> states() {
    return Stream.of(new NotRequested(), new Requested(TERMS, ON, 3));
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateIsReadAsItWasWritten(AccessRequestState state) {
    assertThat(StreamStates.keptAndRead(DECIDER, state)).isEqualTo(state);
  }

  @Test
  void noStateIsLeftOut() {
    assertThat(states().<Object>map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(StreamStates.kinds(AccessRequestState.class).toArray());
  }

  @Test
  void aHistoryThatCannotHaveBeenIsCorrupt() {
    assertThatThrownBy(() -> DECIDER.evolve(new NotRequested(), new AccessGranted(1, null), ON))
        .isInstanceOf(CorruptHistory.class);
  }
}
