package org.candour.command.partnership.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.candour.command.partnership.commitment.CommitmentState.Accepted;
import org.candour.command.partnership.commitment.CommitmentState.Declined;
import org.candour.command.partnership.commitment.CommitmentState.Fulfilled;
import org.candour.command.partnership.commitment.CommitmentState.NotOffered;
import org.candour.command.partnership.commitment.CommitmentState.Offered;
import org.candour.command.partnership.commitment.CommitmentState.Promise;
import org.candour.command.partnership.commitment.CommitmentState.Withdrawn;
import org.candour.command.shell.StreamStates;
import org.candour.command.stream.CorruptHistory;
import org.candour.events.PartialDate;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.commitment.CommitmentMissed;
import org.candour.events.partnership.commitment.CommitmentTermsBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** States are kept as they are, and no history that cannot have been is passed over. */
class CommitmentStateTest {

  private static final Party PRISON = new Party("CYI");
  private static final Party CHARITY = new Party("GB-CHC-1074546");
  private static final PartialDate ON = PartialDate.parse("2025-06");
  private static final LocalDate DUE = LocalDate.parse("2025-06-30");
  private static final Promise PROMISE =
      new Promise(
          CommitmentTermsBuilder.builder().by(PRISON).to(CHARITY).what("A room").due(DUE).build(),
          true,
          StreamId.parse("board/CYI"));

  private static final CommitmentDecider DECIDER = new CommitmentDecider();

  static Stream<CommitmentState> states() {
    return Stream.of(
        new NotOffered(),
        new Offered(PROMISE),
        new Accepted(PROMISE),
        new Declined(PROMISE, ON),
        new Fulfilled(PROMISE, ON),
        new Withdrawn(PROMISE, ON));
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateIsReadAsItWasWritten(CommitmentState state) {
    assertThat(StreamStates.keptAndRead(DECIDER, state)).isEqualTo(state);
  }

  @Test
  void noStateIsLeftOut() {
    assertThat(states().<Object>map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(StreamStates.kinds(CommitmentState.class).toArray());
  }

  @Test
  void nothingFollowsWhatIsSettled() {
    for (CommitmentState settled :
        List.of(
            new NotOffered(),
            new Declined(PROMISE, ON),
            new Withdrawn(PROMISE, ON),
            new Fulfilled(PROMISE, ON))) {
      assertThatThrownBy(() -> DECIDER.evolve(settled, new CommitmentMissed(DUE, null), ON))
          .isInstanceOf(CorruptHistory.class);
    }
  }
}
