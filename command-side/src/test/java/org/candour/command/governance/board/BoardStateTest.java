package org.candour.command.governance.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Register.CANTERBURY;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.candour.command.governance.board.state.BoardState;
import org.candour.command.governance.board.state.BoardState.Dissolved;
import org.candour.command.governance.board.state.BoardState.Member;
import org.candour.command.governance.board.state.BoardState.NotConstituted;
import org.candour.command.governance.board.state.BoardState.SittingBoard;
import org.candour.command.governance.board.state.BoardState.Standing;
import org.candour.command.shell.StreamStates;
import org.candour.command.stream.CorruptHistory;
import org.candour.events.PartialDate;
import org.candour.events.governance.board.BoardConstituted;
import org.candour.events.governance.board.MeetingMissed;
import org.candour.events.governance.board.terms.Constituency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** States are kept as they are, and no history that cannot have been is passed over. */
class BoardStateTest {

  private static final PartialDate ON = PartialDate.parse("2025-06");
  private static final LocalDate DAY = LocalDate.parse("2025-06-30");
  private static final SittingBoard BOARD =
      new SittingBoard(
          CANTERBURY,
          BoardScenario.COMPOSITION,
          List.of(
              new Member(BoardScenario.ANNA, Constituency.HEALTH, DAY, DAY.plusYears(1), ON),
              new Member(BoardScenario.BEN, Constituency.FAMILIES, DAY, DAY, null)),
          List.of(BoardScenario.ANNA),
          ON,
          ON,
          List.of(2025),
          List.of(BoardScenario.MINISTRY, BoardScenario.CHARITY));

  private static final BoardDecider DECIDER = new BoardDecider();

  static Stream<BoardState> states() {
    return Stream.of(new NotConstituted(), new Standing(BOARD), new Dissolved(BOARD, ON));
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateIsReadAsItWasWritten(BoardState state) {
    assertThat(StreamStates.keptAndRead(DECIDER, state)).isEqualTo(state);
  }

  @Test
  void noStateIsLeftOut() {
    assertThat(states().<Object>map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(StreamStates.kinds(BoardState.class).toArray());
  }

  @Test
  void nothingHappensInABoardThatIsNotAndNoneIsConstitutedTwice() {
    assertThatThrownBy(() -> DECIDER.evolve(new NotConstituted(), new MeetingMissed(DAY, 3), ON))
        .isInstanceOf(CorruptHistory.class);
    assertThatThrownBy(() ->
            DECIDER.evolve(
                new Standing(BOARD),
                new BoardConstituted(CANTERBURY, BoardScenario.COMPOSITION),
                ON))
        .isInstanceOf(CorruptHistory.class);
  }
}
