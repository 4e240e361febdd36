package org.candour.command.commissioning.needsassessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Register.CANTERBURY;

import java.util.List;
import java.util.stream.Stream;
import org.candour.command.commissioning.needsassessment.NeedsAssessmentState.NotStarted;
import org.candour.command.commissioning.needsassessment.NeedsAssessmentState.Started;
import org.candour.command.shell.StreamStates;
import org.candour.command.stream.CorruptHistory;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.needsassessment.NeedIdentified;
import org.candour.events.commissioning.needsassessment.NeedTerms;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentTerms;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentTermsBuilder;
import org.candour.events.commissioning.needsassessment.Priority;
import org.candour.events.id.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** States are kept as they are, and no history that cannot have been is passed over. */
class NeedsAssessmentStateTest {

  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  private static final PartialDate ON = PartialDate.parse("2025-06");

  private static final NeedsAssessmentTerms TERMS =
      NeedsAssessmentTermsBuilder.builder()
          .title("Needs")
          .establishments(List.of(CANTERBURY))
          .partners(List.of(CHARITY))
          .build();

  private static final NeedsAssessmentDecider DECIDER = new NeedsAssessmentDecider();

  static Stream<NeedsAssessmentState> states() {
    return Stream.of(new NotStarted(), new Started(TERMS, ON));
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateIsReadAsItWasWritten(NeedsAssessmentState state) {
    assertThat(StreamStates.keptAndRead(DECIDER, state)).isEqualTo(state);
  }

  @Test
  void noStateIsLeftOut() {
    assertThat(states().<Object>map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(StreamStates.kinds(NeedsAssessmentState.class).toArray());
  }

  @Test
  void aHistoryThatCannotHaveBeenIsCorrupt() {
    assertThatThrownBy(() ->
            DECIDER.evolve(
                new Started(TERMS, ON),
                new NeedIdentified(new NeedTerms("A", Priority.LOW, "B", null, List.of())),
                ON))
        .isInstanceOf(CorruptHistory.class);
  }
}
