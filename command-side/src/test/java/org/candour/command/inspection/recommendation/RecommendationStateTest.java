package org.candour.command.inspection.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.candour.command.inspection.recommendation.RecommendationState.Answered;
import org.candour.command.inspection.recommendation.RecommendationState.Closed;
import org.candour.command.inspection.recommendation.RecommendationState.NotMade;
import org.candour.command.inspection.recommendation.RecommendationState.Waiting;
import org.candour.command.shell.StreamStates;
import org.candour.command.stream.CorruptHistory;
import org.candour.events.PartialDate;
import org.candour.events.id.Level;
import org.candour.events.id.Party;
import org.candour.events.inspection.recommendation.ActionOverdue;
import org.candour.events.inspection.recommendation.RecommendationAnswer;
import org.candour.events.inspection.recommendation.RecommendationAnswered;
import org.candour.events.inspection.recommendation.RecommendationEvent;
import org.candour.events.inspection.recommendation.RecommendationKind;
import org.candour.events.inspection.recommendation.RecommendationMade;
import org.candour.events.inspection.recommendation.RecommendationTerms;
import org.candour.events.inspection.recommendation.RecommendationTermsBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** States are kept as they are, and no history that cannot have been is passed over. */
class RecommendationStateTest {

  private static final Party MINISTRY = Party.of(Level.MINISTRY);
  private static final PartialDate ON = PartialDate.parse("2025-06");
  private static final RecommendationTerms TERMS =
      RecommendationTermsBuilder.builder()
          .by(Party.of(Level.COMMITTEE))
          .kind(RecommendationKind.RECOMMENDATION)
          .to(MINISTRY)
          .text("Publish the plan")
          .build();

  private static final RecommendationAnswered AGREED =
      new RecommendationAnswered(RecommendationAnswer.AGREED, null, null, null, MINISTRY);

  private static final RecommendationDecider DECIDER = new RecommendationDecider();

  static Stream<RecommendationState> states() {
    return Stream.of(
        new NotMade(),
        new Waiting(TERMS, ON),
        new Answered(TERMS, ON, ON, AGREED),
        new Closed(TERMS, ON, MINISTRY));
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateIsReadAsItWasWritten(RecommendationState state) {
    assertThat(StreamStates.keptAndRead(DECIDER, state)).isEqualTo(state);
  }

  @Test
  void noStateIsLeftOut() {
    assertThat(states().<Object>map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(StreamStates.kinds(RecommendationState.class).toArray());
  }

  @Test
  void nothingComesBeforeItIsMadeOrAfterItIsClosedAndNothingTwice() {
    corrupt(new NotMade(), new ActionOverdue(LocalDate.parse("2025-06-30"), MINISTRY));
    corrupt(new Waiting(TERMS, ON), new RecommendationMade(TERMS, null, null));
    corrupt(new Answered(TERMS, ON, ON, AGREED), AGREED);
    corrupt(
        new Closed(TERMS, ON, MINISTRY),
        new ActionOverdue(LocalDate.parse("2025-06-30"), MINISTRY));
  }

  private static void corrupt(RecommendationState state, RecommendationEvent event) {
    assertThatThrownBy(() -> DECIDER.evolve(state, event, ON)).isInstanceOf(CorruptHistory.class);
  }
}
