package org.candour.command.governance.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Register.CANTERBURY;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.candour.command.governance.escalation.EscalationState.AnswerGiven;
import org.candour.command.governance.escalation.EscalationState.Closed;
import org.candour.command.governance.escalation.EscalationState.NotRaised;
import org.candour.command.governance.escalation.EscalationState.Question;
import org.candour.command.governance.escalation.EscalationState.Reached;
import org.candour.command.governance.escalation.EscalationState.Waiting;
import org.candour.command.shell.StreamStates;
import org.candour.command.stream.CorruptHistory;
import org.candour.events.PartialDate;
import org.candour.events.governance.escalation.EscalationAnswerRejected;
import org.candour.events.governance.escalation.EscalationTerms;
import org.candour.events.governance.escalation.EscalationUnanswered;
import org.candour.events.id.Level;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** States are kept as they are, and no history that cannot have been is passed over. */
class EscalationStateTest {

  private static final Party SERVICE = Party.of(Level.SERVICE);
  private static final Party MINISTER = Party.of(Level.MINISTER);
  private static final PartialDate ON = PartialDate.parse("2025-06");
  private static final LocalDate DUE = LocalDate.parse("2025-06-30");
  private static final Question QUESTION =
      new Question(
          new EscalationTerms(
              CANTERBURY,
              SERVICE,
              "When is the roof mended?",
              List.of(StreamId.parse("establishment/CYI"))),
          List.of(new Reached(SERVICE, ON), new Reached(MINISTER, ON)),
          ON);

  private static final EscalationDecider DECIDER = new EscalationDecider();

  static Stream<EscalationState> states() {
    return Stream.of(
        new NotRaised(),
        new Waiting(QUESTION, ON),
        new AnswerGiven(QUESTION, ON),
        new Closed(QUESTION, ON));
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateIsReadAsItWasWritten(EscalationState state) {
    assertThat(StreamStates.keptAndRead(DECIDER, state)).isEqualTo(state);
  }

  @Test
  void noStateIsLeftOut() {
    assertThat(states().<Object>map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(StreamStates.kinds(EscalationState.class).toArray());
  }

  @Test
  void nothingFollowsWhatIsSettled() {
    EscalationUnanswered silence = new EscalationUnanswered(DUE, MINISTER);

    for (EscalationState settled :
        List.of(new Closed(QUESTION, ON), new AnswerGiven(QUESTION, ON), new NotRaised())) {
      assertThatThrownBy(() -> DECIDER.evolve(settled, silence, ON))
          .isInstanceOf(CorruptHistory.class);
    }
    assertThatThrownBy(
            () -> DECIDER.evolve(new Waiting(QUESTION, ON), new EscalationAnswerRejected("No"), ON))
        .isInstanceOf(CorruptHistory.class);
  }
}
