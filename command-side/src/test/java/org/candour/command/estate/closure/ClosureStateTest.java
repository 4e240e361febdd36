package org.candour.command.estate.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.command.Register;
import org.candour.command.estate.closure.state.ClosureState;
import org.candour.command.estate.closure.state.ClosureState.AgreedExit;
import org.candour.command.estate.closure.state.ClosureState.Announced;
import org.candour.command.estate.closure.state.ClosureState.ClosurePlan;
import org.candour.command.estate.closure.state.ClosureState.Completed;
import org.candour.command.estate.closure.state.ClosureState.Likely;
import org.candour.command.estate.closure.state.ClosureState.NotOpened;
import org.candour.command.estate.closure.state.ClosureState.Preparation;
import org.candour.command.estate.closure.state.ClosureState.Rescinded;
import org.candour.command.estate.closure.state.ClosureState.ToldEnd;
import org.candour.command.shell.StreamStates;
import org.candour.events.PartialDate;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.id.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a snapshot keeps of a stream is what the stream was. */
class ClosureStateTest {

  private static final PartialDate MONTH = PartialDate.parse("2013-09");
  private static final PartialDate DAY = PartialDate.parse("2013-12-31");
  private static final OrganisationId ART = new OrganisationId("GB-CHC-1000001");
  private static final OrganisationId BOOKS = new OrganisationId("GB-COH-SC000002");
  private static final ClosurePlan PLAN =
      new ClosurePlan(
          Register.HOLLOWAY,
          ClosureKind.RE_ROLE,
          MONTH,
          PartialDate.UNKNOWN,
          List.of(new ToldEnd(MONTH, PartialDate.UNKNOWN)),
          true);
  private static final Preparation PREPARED =
      new Preparation(
          Map.of(ART, MONTH, BOOKS, DAY),
          MONTH,
          DAY,
          true,
          Set.of(new AgreedExit(ART, "Art")),
          Set.of(new AgreedExit(BOOKS, "Books"), new AgreedExit(ART, "Music")));

  private static final ClosureDecider DECIDER = new ClosureDecider();

  static Stream<ClosureState> states() {
    return Stream.of(
        new NotOpened(),
        new Likely(Register.HOLLOWAY, ClosureKind.FULL, true),
        new Announced(PLAN, PREPARED, DAY),
        new Announced(PLAN, Preparation.NONE, null),
        new Completed(PLAN, PREPARED, null, DAY),
        new Rescinded(Register.HOLLOWAY, MONTH));
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateIsReadAsItWasWritten(ClosureState state) {
    assertThat(StreamStates.keptAndRead(DECIDER, state)).isEqualTo(state);
  }

  @Test
  void noStateIsLeftOut() {
    assertThat(states().<Object>map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(StreamStates.kinds(ClosureState.class).toArray());
  }
}
