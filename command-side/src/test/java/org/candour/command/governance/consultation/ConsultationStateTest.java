package org.candour.command.governance.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.command.governance.consultation.ConsultationState.FeedbackClosed;
import org.candour.command.governance.consultation.ConsultationState.Matter;
import org.candour.command.governance.consultation.ConsultationState.NotOpened;
import org.candour.command.governance.consultation.ConsultationState.Open;
import org.candour.command.governance.consultation.ConsultationState.Published;
import org.candour.command.shell.StreamStates;
import org.candour.command.stream.CorruptHistory;
import org.candour.events.PartialDate;
import org.candour.events.governance.consultation.ConsultationClosed;
import org.candour.events.governance.consultation.ConsultationEvent;
import org.candour.events.governance.consultation.ConsultationOpened;
import org.candour.events.governance.consultation.ConsultationTerms;
import org.candour.events.governance.consultation.OutcomeOverdue;
import org.candour.events.governance.consultation.OutcomePublished;
import org.candour.events.governance.consultation.ParticipantsInvited;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** States are kept as they are, and no history that cannot have been is passed over. */
class ConsultationStateTest {

  private static final PartialDate ON = PartialDate.parse("2025-06");
  private static final ConsultationDecider DECIDER = new ConsultationDecider();
  private static final ConsultationOpened OPENED =
      new ConsultationOpened(
          new ConsultationTerms("Visits", new Party("HYI"), null, ON, ON, List.of(), List.of()),
          null);
  private static final Matter MATTER =
      new Matter(OPENED, ON, Set.of(StreamId.parse("organisation/GB-CHC-1074546")));

  static Stream<ConsultationState> states() {
    return Stream.of(
        new NotOpened(),
        new Open(MATTER),
        new FeedbackClosed(MATTER, 8, ON),
        new FeedbackClosed(MATTER, null, ON),
        new Published(MATTER, ON));
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateIsReadAsItWasWritten(ConsultationState state) {
    assertThat(StreamStates.keptAndRead(DECIDER, state)).isEqualTo(state);
  }

  @Test
  void noStateIsLeftOut() {
    assertThat(states().<Object>map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(StreamStates.kinds(ConsultationState.class).toArray());
  }

  @Test
  void aHistoryThatCannotHaveBeenIsCorrupt() {
    corrupt(new NotOpened(), new ConsultationClosed(8));
    corrupt(new Open(MATTER), OPENED);
    corrupt(new Open(MATTER), new OutcomePublished(1, 1, 1, 1, null, null));
    corrupt(
        new FeedbackClosed(MATTER, 8, ON), new ParticipantsInvited(List.of(), List.of("Staff")));
    corrupt(
        new Published(MATTER, ON),
        new OutcomeOverdue(LocalDate.parse("2025-09-01"), new Party("HYI")));
  }

  private static void corrupt(ConsultationState state, ConsultationEvent event) {
    assertThatThrownBy(() -> DECIDER.evolve(state, event, ON)).isInstanceOf(CorruptHistory.class);
  }
}
