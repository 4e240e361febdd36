package org.candour.command.outcomes.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.givenNothing;
import static org.candour.command.Scenario.on;
import static org.candour.command.outcomes.GivenMeasures.ASSAULTS;
import static org.candour.command.outcomes.GivenMeasures.FROM;
import static org.candour.command.outcomes.GivenMeasures.TOOL;
import static org.candour.command.outcomes.GivenMeasures.WORK;

import java.util.List;
import java.util.stream.Stream;
import org.candour.command.Scenario;
import org.candour.command.Scenario.Issued;
import org.candour.command.outcomes.GivenMeasures;
import org.candour.command.outcomes.Measures.MeasureNotInUse;
import org.candour.command.outcomes.framework.FrameworkDecider.MeasureAlreadySet;
import org.candour.command.outcomes.framework.FrameworkState.Begun;
import org.candour.command.outcomes.framework.FrameworkState.NotBegun;
import org.candour.command.shell.StreamStates;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.NoSuchStream;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.outcomes.framework.GuidanceIssued;
import org.candour.events.outcomes.framework.MeasureReplaced;
import org.candour.events.outcomes.framework.MeasureRetired;
import org.candour.events.outcomes.framework.MeasureSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Guidance, and measures that are set, replaced and retired. */
class FrameworkTest {

  private static final Scenario TOOL_OF_TWO = given(GivenMeasures.framework());
  private static final PartialDate LATER = PartialDate.parse("2022-04-01");

  private static Issued byOversight(String on, FrameworkCommand command) {
    return at(on, command).by(Role.NATIONAL_OVERSIGHT, null, null);
  }

  @Test
  void guidanceOpensAFrameworkAndALaterVersionStandsBesideIt() {
    IssueGuidance guidance = new IssueGuidance(TOOL, "1", "A tool", null, FROM);

    givenNothing()
        .when(byOversight("2018-04-01", guidance))
        .expect(new GuidanceIssued("1", "A tool", null, FROM));
    TOOL_OF_TWO
        .when(byOversight("2022-04-01", new IssueGuidance(TOOL, "2", "A tool", null, LATER)))
        .expect(new GuidanceIssued("2", "A tool", null, LATER));
    givenNothing()
        .when(byOversight("2018-04-01", new SetMeasure(TOOL, "work", WORK, FROM)))
        .expectRefusal(NoSuchStream.class);
    givenNothing()
        .when(at("2018-04-01", guidance).by(Role.EXECUTIVE_GOVERNOR, null, "CYI"))
        .expectNotYours();
  }

  @Test
  void aMeasureIsSetOnceUnderItsName() {
    TOOL_OF_TWO
        .when(byOversight("2019-04-01", new SetMeasure(TOOL, "violence", ASSAULTS, FROM)))
        .expect(new MeasureSet("violence", ASSAULTS, FROM));
    TOOL_OF_TWO
        .when(byOversight("2019-04-01", new SetMeasure(TOOL, "work", WORK, FROM)))
        .expectRefusal(MeasureAlreadySet.class)
        .naming("measure", "work");
  }

  @Test
  void aMeasureIsReplacedByOneThatIsInUseAndItIsSaidWhyTheTwoAreNotComparable() {
    ReplaceMeasure replace =
        new ReplaceMeasure(TOOL, "assaults", "work", null, false, "Another thing");

    TOOL_OF_TWO
        .when(byOversight("2019-04-01", replace))
        .expect(new MeasureReplaced("assaults", "work", null, false, "Another thing"));
    TOOL_OF_TWO
        .when(
            byOversight(
                "2019-04-01", new ReplaceMeasure(TOOL, "assaults", "escapes", null, true, null)))
        .expectRefusal(MeasureNotInUse.class)
        .naming("measure", "escapes");
    assertThatThrownBy(() -> new ReplaceMeasure(TOOL, "assaults", "work", null, false, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ReplaceMeasure(TOOL, "work", "work", null, true, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsGoneIsNotReplacedNorRetiredNorSetAgain() {
    Scenario retired =
        TOOL_OF_TWO.and(on("2019-04-01", new MeasureRetired("work", "Nobody counts it")));

    TOOL_OF_TWO
        .when(byOversight("2019-04-01", new RetireMeasure(TOOL, "work", "Nobody counts it")))
        .expect(new MeasureRetired("work", "Nobody counts it"));
    retired
        .when(byOversight("2019-05-01", new RetireMeasure(TOOL, "work", "Again")))
        .expectRefusal(MeasureNotInUse.class);
    retired
        .when(byOversight("2019-05-01", new SetMeasure(TOOL, "work", WORK, FROM)))
        .expectRefusal(MeasureAlreadySet.class);
  }

  private static final FrameworkDecider DECIDER = new FrameworkDecider();

  static Stream<FrameworkState> states() {
    return Stream.of(new NotBegun(), new Begun(List.of("work"), List.of("assaults")));
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateIsReadAsItWasWritten(FrameworkState state) {
    assertThat(StreamStates.keptAndRead(DECIDER, state)).isEqualTo(state);
  }

  @Test
  void noStateIsLeftOut() {
    assertThat(states().<Object>map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(StreamStates.kinds(FrameworkState.class).toArray());
  }

  @Test
  void nothingComesBeforeTheGuidance() {
    assertThatThrownBy(() -> DECIDER.evolve(new NotBegun(), new MeasureRetired("work", "No"), FROM))
        .isInstanceOf(CorruptHistory.class);
  }
}
