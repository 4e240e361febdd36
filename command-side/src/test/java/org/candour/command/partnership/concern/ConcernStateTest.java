package org.candour.command.partnership.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Register.CANTERBURY;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.candour.command.partnership.concern.ConcernState.Answered;
import org.candour.command.partnership.concern.ConcernState.Closed;
import org.candour.command.partnership.concern.ConcernState.Matter;
import org.candour.command.partnership.concern.ConcernState.NotRaised;
import org.candour.command.partnership.concern.ConcernState.Waiting;
import org.candour.command.shell.StreamStates;
import org.candour.command.stream.CorruptHistory;
import org.candour.events.PartialDate;
import org.candour.events.id.Party;
import org.candour.events.partnership.concern.ConcernKind;
import org.candour.events.partnership.concern.ConcernTermsBuilder;
import org.candour.events.partnership.concern.ConcernUnanswered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** States are kept as they are, and no history that cannot have been is passed over. */
class ConcernStateTest {

  private static final Party PRISON = new Party("CYI");
  private static final Party CHARITY = new Party("GB-CHC-1074546");
  private static final PartialDate ON = PartialDate.parse("2025-06");
  private static final LocalDate DUE = LocalDate.parse("2025-06-30");
  private static final Matter MATTER =
      new Matter(
          ConcernTermsBuilder.builder()
              .kind(ConcernKind.NEED)
              .from(CHARITY)
              .to(PRISON)
              .subject("Keys")
              .text("None")
              .establishment(CANTERBURY)
              .build(),
          PRISON,
          ON,
          ON,
          true);

  private static final ConcernDecider DECIDER = new ConcernDecider();

  static Stream<ConcernState> states() {
    return Stream.of(
        new NotRaised(), new Waiting(MATTER, ON), new Answered(MATTER, ON), new Closed(MATTER, ON));
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateIsReadAsItWasWritten(ConcernState state) {
    assertThat(StreamStates.keptAndRead(DECIDER, state)).isEqualTo(state);
  }

  @Test
  void noStateIsLeftOut() {
    assertThat(states().<Object>map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(StreamStates.kinds(ConcernState.class).toArray());
  }

  @Test
  void nothingFollowsWhatIsSettled() {
    assertThatThrownBy(
            () -> DECIDER.evolve(new Closed(MATTER, ON), new ConcernUnanswered(DUE, PRISON), ON))
        .isInstanceOf(CorruptHistory.class);
    assertThatThrownBy(
            () -> DECIDER.evolve(new Answered(MATTER, ON), new ConcernUnanswered(DUE, PRISON), ON))
        .isInstanceOf(CorruptHistory.class);
  }
}
