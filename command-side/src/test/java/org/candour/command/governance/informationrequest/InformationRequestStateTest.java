package org.candour.command.governance.informationrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.candour.command.governance.informationrequest.InformationRequestState.Answered;
import org.candour.command.governance.informationrequest.InformationRequestState.NotAsked;
import org.candour.command.governance.informationrequest.InformationRequestState.Reviewed;
import org.candour.command.governance.informationrequest.InformationRequestState.Unanswered;
import org.candour.command.governance.informationrequest.InformationRequestState.UnderReview;
import org.candour.command.shell.StreamStates;
import org.candour.command.stream.CorruptHistory;
import org.candour.events.PartialDate;
import org.candour.events.governance.informationrequest.InformationAsked;
import org.candour.events.governance.informationrequest.InformationAsked.Asker;
import org.candour.events.governance.informationrequest.InformationRefused;
import org.candour.events.governance.informationrequest.InformationRequestEvent;
import org.candour.events.governance.informationrequest.InformationUnanswered;
import org.candour.events.governance.informationrequest.ReviewAsked;
import org.candour.events.id.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** States are kept as they are, and no history that cannot have been is passed over. */
class InformationRequestStateTest {

  private static final PartialDate ON = PartialDate.parse("2025-06");
  private static final InformationRequestDecider DECIDER = new InformationRequestDecider();
  private static final InformationAsked ASKED =
      new InformationAsked(new Party("HYI"), "How many promises were kept", Asker.PRESS);

  static Stream<InformationRequestState> states() {
    return Stream.of(
        new NotAsked(),
        new Unanswered(ASKED, ON, null),
        new Unanswered(ASKED, ON, PartialDate.parse("2025-08-01")),
        new Answered(ASKED, ON),
        new UnderReview(ASKED, ON),
        new Reviewed(ASKED, ON));
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateIsReadAsItWasWritten(InformationRequestState state) {
    assertThat(StreamStates.keptAndRead(DECIDER, state)).isEqualTo(state);
  }

  @Test
  void noStateIsLeftOut() {
    assertThat(states().<Object>map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(StreamStates.kinds(InformationRequestState.class).toArray());
  }

  @Test
  void aHistoryThatCannotHaveBeenIsCorrupt() {
    corrupt(new NotAsked(), new ReviewAsked(null));
    corrupt(new Unanswered(ASKED, ON, null), ASKED);
    corrupt(new Answered(ASKED, ON), new InformationRefused("12", null));
    corrupt(
        new Reviewed(ASKED, ON),
        new InformationUnanswered(LocalDate.parse("2025-07-01"), new Party("HYI")));
  }

  private static void corrupt(InformationRequestState state, InformationRequestEvent event) {
    assertThatThrownBy(() -> DECIDER.evolve(state, event, ON)).isInstanceOf(CorruptHistory.class);
  }
}
