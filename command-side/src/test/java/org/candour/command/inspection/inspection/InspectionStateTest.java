package org.candour.command.inspection.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Register.CANTERBURY;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.candour.command.inspection.inspection.InspectionState.Abandoned;
import org.candour.command.inspection.inspection.InspectionState.NotAnnounced;
import org.candour.command.inspection.inspection.InspectionState.Underway;
import org.candour.command.shell.StreamStates;
import org.candour.command.stream.CorruptHistory;
import org.candour.events.PartialDate;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.inspection.Finding;
import org.candour.events.inspection.FindingKind;
import org.candour.events.inspection.InspectionKind;
import org.candour.events.inspection.InspectionReport;
import org.candour.events.inspection.InspectionTerms;
import org.candour.events.inspection.OverallRating;
import org.candour.events.inspection.PointOfFact;
import org.candour.events.inspection.StandardJudgement;
import org.candour.events.inspection.inspection.EvidenceFixed;
import org.candour.events.inspection.inspection.InspectionAnnounced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** States are kept as they are, and no history that cannot have been is passed over. */
class InspectionStateTest {

  private static final PartialDate ON = PartialDate.of(LocalDate.parse("2026-09-07"));
  private static final Party PRISON = Party.of(CANTERBURY);
  private static final InspectionTerms TERMS =
      new InspectionTerms(
          InspectionKind.PARTNERSHIP,
          true,
          List.of(CANTERBURY),
          List.of(new OrganisationId("GB-CHC-1074546")),
          "partnership",
          1,
          List.of("7"),
          ON,
          PartialDate.parse("2026-09"));
  private static final InspectionReport FULL =
      new InspectionReport(
          TERMS,
          List.of(3L, 4L),
          List.of(new Finding(1, "7", FindingKind.KEY_CONCERN, "Late", List.of(0L))),
          List.of(new StandardJudgement("7", "GOOD", "Mostly", List.of(1))),
          new OverallRating("GOOD", "OUTSTANDING", 24, "Not quite"),
          List.of(PRISON),
          List.of(new PointOfFact(1, PRISON, "No", 1, false, "Yes")));

  private static final InspectionDecider DECIDER = new InspectionDecider();

  static Stream<InspectionState> states() {
    return Stream.of(
        new NotAnnounced(),
        new Underway(InspectionReport.of(TERMS)),
        new Underway(FULL),
        new Abandoned(FULL, ON));
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateIsReadAsItWasWritten(InspectionState state) {
    assertThat(StreamStates.keptAndRead(DECIDER, state)).isEqualTo(state);
  }

  @Test
  void noStateIsLeftOut() {
    assertThat(states().<Object>map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(StreamStates.kinds(InspectionState.class).toArray());
  }

  @Test
  void nothingComesBeforeItBeginsAndItBeginsOnce() {
    assertThatThrownBy(() -> DECIDER.evolve(new NotAnnounced(), new EvidenceFixed(3), ON))
        .isInstanceOf(CorruptHistory.class);
    assertThatThrownBy(() -> DECIDER.evolve(new Underway(FULL), new InspectionAnnounced(TERMS), ON))
        .isInstanceOf(CorruptHistory.class);
    assertThatThrownBy(() -> DECIDER.evolve(new Abandoned(FULL, ON), new EvidenceFixed(3), ON))
        .isInstanceOf(CorruptHistory.class);
  }
}
