package org.candour.command.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Register.CANTERBURY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candour.command.commissioning.agreement.AgreementDecider;
import org.candour.command.commissioning.agreement.AgreementState;
import org.candour.command.commissioning.needsassessment.NeedsAssessmentDecider;
import org.candour.command.commissioning.needsassessment.NeedsAssessmentState;
import org.candour.command.commissioning.provisionmap.ProvisionMapDecider;
import org.candour.command.commissioning.provisionmap.ProvisionMapState;
import org.candour.command.commissioning.round.RoundDecider;
import org.candour.command.commissioning.round.RoundState;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.StreamState;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTermsBuilder;
import org.candour.events.commissioning.agreement.Ending;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.needsassessment.NeedIdentified;
import org.candour.events.commissioning.needsassessment.Priority;
import org.candour.events.commissioning.provisionmap.GapRecorded;
import org.candour.events.commissioning.round.AwardChallenged;
import org.candour.events.commissioning.round.RoundStopped;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.json.CandourJson;
import org.junit.jupiter.api.Test;

/** States are kept as they are, and no history that cannot have been is passed over. */
class StatesTest {

  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  private static final PartialDate ON = PartialDate.parse("2025-06");
  private static final LocalDate DAY = LocalDate.parse("2025-06-30");
  private static final StreamId ROUND =
      StreamId.parse("round/00000000-0000-4000-8000-000000000001");
  private static final RoundState.Sides SIDES =
      new RoundState.Sides(List.of(CANTERBURY), CHARITY, Set.of(CHARITY));
  private static final Map<String, RoundState.Award> AWARDS =
      Map.of(
          "",
          new RoundState.Award(CHARITY, ON, true, true),
          "2",
          new RoundState.Award(CHARITY, ON, false, false));
  private static final AgreementSigned SIGNED =
      new AgreementSigned(
          new Link(7, ROUND),
          AgreementTermsBuilder.builder()
              .provider(CHARITY)
              .establishments(List.of(CANTERBURY))
              .service("Advice")
              .mechanism(FundingMechanism.CONTRACT)
              .startsOn(PartialDate.of(DAY))
              .value(new Money(100, "GBP"))
              .lightTouch(true)
              .build(),
          ON,
          ON);
  private static final AgreementState.Course COURSE =
      new AgreementState.Course(
          Set.of(CHARITY),
          ON,
          true,
          List.of(new AgreementState.Notice(ON, ON)),
          false,
          Map.of("one", true, "two", false));

  private static <S extends StreamState> void isKept(Class<S> type, S state) {
    String kept = CandourJson.mapper().writerFor(type).writeValueAsString(state);

    assertThat(CandourJson.mapper().readValue(kept, type)).isEqualTo(state);
  }

  @Test
  void everyStateIsKept() {
    isKept(ProvisionMapState.class, new ProvisionMapState.Absent());
    isKept(
        ProvisionMapState.class,
        new ProvisionMapState.Mapped(Set.of(CANTERBURY.stream()), List.of(CHARITY)));
    isKept(NeedsAssessmentState.class, new NeedsAssessmentState.Absent());
    isKept(
        NeedsAssessmentState.class,
        new NeedsAssessmentState.Started(List.of(CANTERBURY), List.of(CHARITY), ON));
    isKept(RoundState.class, new RoundState.Absent());
    isKept(
        RoundState.class, new RoundState.Underway(SIDES, Set.of("1", "2"), true, ON, DAY, AWARDS));
    isKept(RoundState.class, new RoundState.Stopped(SIDES, ON, DAY, AWARDS));
    isKept(AgreementState.class, new AgreementState.Absent());
    isKept(AgreementState.class, new AgreementState.InForce(SIGNED, COURSE));
    isKept(
        AgreementState.class,
        new AgreementState.InForce(SIGNED, AgreementState.Course.starting()));
    isKept(AgreementState.class, new AgreementState.Ended(SIGNED, COURSE, ON));
  }

  @Test
  void aHistoryThatCannotHaveBeenIsCorrupt() {
    assertThatThrownBy(() ->
            RoundDecider.evolve(
                new RoundState.Stopped(SIDES, ON, DAY, AWARDS), new RoundStopped("Again"), ON))
        .isInstanceOf(CorruptHistory.class);
    assertThatThrownBy(() ->
            RoundDecider.evolve(
                new RoundState.Underway(SIDES, Set.of(), true, ON, null, Map.of()),
                new AwardChallenged(null, null, "The process", null),
                ON))
        .isInstanceOf(CorruptHistory.class);
    assertThatThrownBy(
            () -> RoundDecider.evolve(new RoundState.Absent(), new RoundStopped("No"), ON))
        .isInstanceOf(CorruptHistory.class);
    assertThatThrownBy(() ->
            AgreementDecider.evolve(
                new AgreementState.Ended(SIGNED, COURSE, ON),
                new AgreementEnded(Ending.EXPIRED, null),
                ON))
        .isInstanceOf(CorruptHistory.class);
    assertThatThrownBy(() ->
            AgreementDecider.evolve(
                new AgreementState.Absent(), new AgreementEnded(Ending.EXPIRED, null), ON))
        .isInstanceOf(CorruptHistory.class);
    assertThatThrownBy(() ->
            NeedsAssessmentDecider.evolve(
                new NeedsAssessmentState.Started(List.of(), List.of(), ON),
                new NeedIdentified("A", Priority.LOW, "B", null, List.of()),
                ON))
        .isInstanceOf(CorruptHistory.class);
    assertThatThrownBy(() ->
            ProvisionMapDecider.evolve(
                new ProvisionMapState.Absent(), new GapRecorded("A", null, null, null), ON))
        .isInstanceOf(CorruptHistory.class);
  }
}
