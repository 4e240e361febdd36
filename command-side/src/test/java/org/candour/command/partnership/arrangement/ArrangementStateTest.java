package org.candour.command.partnership.arrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Register.CANTERBURY;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.candour.command.partnership.arrangement.ArrangementState.Ended;
import org.candour.command.partnership.arrangement.ArrangementState.InForce;
import org.candour.command.partnership.arrangement.ArrangementState.NotMade;
import org.candour.command.shell.StreamStates;
import org.candour.command.stream.CorruptHistory;
import org.candour.events.PartialDate;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.arrangement.ArrangementKind;
import org.candour.events.partnership.arrangement.ArrangementLapsed;
import org.candour.events.partnership.arrangement.ArrangementTerms;
import org.candour.events.partnership.arrangement.ArrangementTermsBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** States are kept as they are, and no history that cannot have been is passed over. */
class ArrangementStateTest {

  private static final OrganisationId ORGANISATION = new OrganisationId("GB-CHC-1074546");
  private static final PartialDate ON = PartialDate.parse("2025-06");
  private static final LocalDate DUE = LocalDate.parse("2025-06-30");
  private static final ArrangementTerms TERMS =
      ArrangementTermsBuilder.builder()
          .kind(ArrangementKind.FAMILY)
          .establishment(CANTERBURY)
          .organisations(List.of(ORGANISATION))
          .what("Visits")
          .until(DUE)
          .build();

  private static final ArrangementDecider DECIDER = new ArrangementDecider();

  static Stream<ArrangementState> states() {
    return Stream.of(new NotMade(), new InForce(TERMS), new Ended(TERMS, ON));
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateIsReadAsItWasWritten(ArrangementState state) {
    assertThat(StreamStates.keptAndRead(DECIDER, state)).isEqualTo(state);
  }

  @Test
  void noStateIsLeftOut() {
    assertThat(states().<Object>map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(StreamStates.kinds(ArrangementState.class).toArray());
  }

  @Test
  void nothingFollowsWhatIsSettled() {
    assertThatThrownBy(() -> DECIDER.evolve(new Ended(TERMS, ON), new ArrangementLapsed(DUE), ON))
        .isInstanceOf(CorruptHistory.class);
  }
}
