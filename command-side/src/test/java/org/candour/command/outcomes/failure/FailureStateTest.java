package org.candour.command.outcomes.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Register.CANTERBURY;

import java.util.List;
import java.util.stream.Stream;
import org.candour.command.outcomes.failure.state.FailureState;
import org.candour.command.outcomes.failure.state.FailureState.Matter;
import org.candour.command.outcomes.failure.state.FailureState.NotDeclared;
import org.candour.command.outcomes.failure.state.FailureState.Notified;
import org.candour.command.outcomes.failure.state.FailureState.Open;
import org.candour.command.outcomes.failure.state.FailureState.PlanStage;
import org.candour.command.outcomes.failure.state.FailureState.PlannedReview;
import org.candour.command.outcomes.failure.state.FailureState.RequiredPlan;
import org.candour.command.outcomes.failure.state.FailureState.Resolved;
import org.candour.command.shell.StreamStates;
import org.candour.command.stream.CorruptHistory;
import org.candour.events.PartialDate;
import org.candour.events.id.Party;
import org.candour.events.outcomes.failure.FailureReopened;
import org.candour.events.outcomes.failure.NotificationAnswered;
import org.candour.events.outcomes.failure.ReviewVisited;
import org.candour.events.outcomes.failure.terms.NotificationTermsBuilder;
import org.candour.events.outcomes.failure.terms.PlanTerms;
import org.candour.events.outcomes.failure.terms.ReviewKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** States are kept as they are, and no history that cannot have been is passed over. */
class FailureStateTest {

  private static final PartialDate ON = PartialDate.parse("2025-06");
  private static final Matter MATTER =
      new Matter(
          CANTERBURY,
          ON,
          new RequiredPlan(Party.of(CANTERBURY), PlanStage.SUBMITTED),
          new Notified(NotificationTermsBuilder.builder().signedOn(ON).build(), ON),
          new PlannedReview(ReviewKind.IRP, ON, ON));
  private static final FailureDecider DECIDER = new FailureDecider();

  static Stream<FailureState> states() {
    return Stream.of(new NotDeclared(), new Open(MATTER), new Resolved(MATTER, ON));
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateIsReadAsItWasWritten(FailureState state) {
    assertThat(StreamStates.keptAndRead(DECIDER, state)).isEqualTo(state);
  }

  @Test
  void noStateIsLeftOut() {
    assertThat(states().<Object>map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(StreamStates.kinds(FailureState.class).toArray());
  }

  @Test
  void nothingIsReopenedThatIsNotOverNorAnsweredThatWasNotAsked() {
    Matter bare = new Matter(CANTERBURY, ON, null, null, null);

    assertThatThrownBy(() -> DECIDER.evolve(new Open(MATTER), new FailureReopened("No", null), ON))
        .isInstanceOf(CorruptHistory.class);
    assertThatThrownBy(() ->
            DECIDER.evolve(
                new Open(bare),
                new NotificationAnswered(ON, new PlanTerms("A plan", List.of()), null),
                ON))
        .isInstanceOf(CorruptHistory.class);
    assertThatThrownBy(
            () -> DECIDER.evolve(new Open(bare), new ReviewVisited(ReviewKind.IRP, ON, ON), ON))
        .isInstanceOf(CorruptHistory.class);
  }
}
