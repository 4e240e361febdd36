package org.candour.command.outcomes.failure;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Register.READING;
import static org.candour.command.Register.UNREGISTERED;
import static org.candour.command.Scenario.FIRST_GIVEN;
import static org.candour.command.Scenario.FIRST_KNOWN;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.givenNothing;
import static org.candour.command.Scenario.on;

import java.time.LocalDate;
import java.util.List;
import org.candour.command.Scenario;
import org.candour.command.Scenario.Issued;
import org.candour.command.deadline.NothingOverdue;
import org.candour.command.deadline.RecordSilence;
import org.candour.command.outcomes.failure.FailureRefusals.FailureAlreadyDeclared;
import org.candour.command.outcomes.failure.FailureRefusals.InterventionAlreadyEnded;
import org.candour.command.outcomes.failure.FailureRefusals.NoPlanAwaited;
import org.candour.command.outcomes.failure.FailureRefusals.NoPlanToJudge;
import org.candour.command.outcomes.failure.FailureRefusals.PlanAlreadyRequired;
import org.candour.command.outcomes.failure.FailureRefusals.RepeatsAnotherPrison;
import org.candour.command.stream.DayAlreadyPast;
import org.candour.command.stream.LinkResolver.EstablishmentNotRegistered;
import org.candour.command.stream.LinkResolver.LinkToNoStream;
import org.candour.command.stream.LinkResolver.LinkToNothing;
import org.candour.command.stream.LinkResolver.LinkToSomethingElse;
import org.candour.command.stream.NotTheirsToSay;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.id.Level;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.inspection.InspectionId;
import org.candour.events.inspection.InspectionKind;
import org.candour.events.inspection.InspectionReport;
import org.candour.events.inspection.InspectionTerms;
import org.candour.events.inspection.InspectionTermsBuilder;
import org.candour.events.inspection.report.InspectionPublished;
import org.candour.events.outcomes.FailureId;
import org.candour.events.outcomes.failure.FailureDeclared;
import org.candour.events.outcomes.failure.FailureResolved;
import org.candour.events.outcomes.failure.InterventionEnded;
import org.candour.events.outcomes.failure.InterventionOrdered;
import org.candour.events.outcomes.failure.PlanAccepted;
import org.candour.events.outcomes.failure.PlanOverdue;
import org.candour.events.outcomes.failure.PlanRequired;
import org.candour.events.outcomes.failure.PlanReturned;
import org.candour.events.outcomes.failure.PlanSubmitted;
import org.candour.events.outcomes.failure.terms.FailureGround;
import org.candour.events.outcomes.failure.terms.FailureTerms;
import org.candour.events.outcomes.failure.terms.InterventionKind;
import org.candour.events.outcomes.failure.terms.PlanAction;
import org.candour.events.outcomes.failure.terms.PlanTerms;
import org.junit.jupiter.api.Test;

/** A failure: declared, planned for, steered, reviewed, resolved, and perhaps not over. */
class FailureTest {

  private static final FailureId ID = new FailureId("00000000-0000-4000-8000-000000000001");
  private static final FailureId EARLIER = new FailureId("00000000-0000-4000-8000-000000000002");
  private static final Party PRISON = Party.of(CANTERBURY);
  private static final Party SERVICE = Party.of(Level.SERVICE);
  private static final Party MINISTRY = Party.of(Level.MINISTRY);
  private static final Party INSPECTORATE = Party.of(Level.INSPECTORATE);
  private static final LocalDate BY = LocalDate.parse("2025-10-01");
  private static final LocalDate LATER = LocalDate.parse("2025-11-03");
  private static final PlanTerms PLAN =
      new PlanTerms("More staff", List.of(new PlanAction("Windows", MINISTRY, LATER)));
  private static final FailureTerms TERMS =
      new FailureTerms(CANTERBURY, FailureGround.SAFETY, "It is not safe", null);
  private static final FailureDeclared DECLARED =
      new FailureDeclared(TERMS, List.of(), INSPECTORATE);
  private static final PlanRequired REQUIRED = new PlanRequired(PRISON, BY, null, SERVICE);
  private static final Scenario OPEN = given(on("2025-09-01", DECLARED));
  private static final Scenario ASKED = OPEN.and(on("2025-09-02", REQUIRED));
  private static final Scenario SUBMITTED =
      ASKED.and(on("2025-09-20", new PlanSubmitted(PLAN, PRISON)));

  private static Issued byInspector(String on, FailureCommand command) {
    return at(on, command).by(Role.INSPECTOR, null, null);
  }

  private static Issued byOversight(String on, FailureCommand command) {
    return at(on, command).by(Role.NATIONAL_OVERSIGHT, null, null);
  }

  private static Issued byGovernor(String on, FailureCommand command) {
    return at(on, command).by(Role.EXECUTIVE_GOVERNOR, null, "CYI");
  }

  private static DeclareFailure declare(FailureTerms terms, Long... restsOn) {
    return new DeclareFailure(ID, terms, List.of(restsOn));
  }

  @Test
  void anInspectorOrNationalOversightDeclaresAFailure() {
    givenNothing().when(byInspector("2025-09-01", declare(TERMS))).expect(DECLARED);
    givenNothing()
        .when(byOversight("2025-09-01", declare(TERMS)).saidBy(MINISTRY))
        .expect(new FailureDeclared(TERMS, List.of(), MINISTRY));
    givenNothing()
        .when(byOversight("2025-09-01", declare(TERMS)))
        .expect(new FailureDeclared(TERMS, List.of(), null));
    givenNothing()
        .when(byGovernor("2025-09-01", declare(TERMS)))
        .expectRefusal(NotTheirsToSay.class);
    OPEN.when(byInspector("2025-09-01", declare(TERMS)))
        .expectRefusal(FailureAlreadyDeclared.class);
    givenNothing()
        .when(byInspector("2025-09-01", declare(TERMS.withEstablishment(UNREGISTERED))))
        .expectRefusal(EstablishmentNotRegistered.class);
  }

  @Test
  void aFailureRestsOnAPublishedInspection() {
    InspectionId inspection = new InspectionId("00000000-0000-4000-8000-000000000077");
    InspectionTerms terms =
        InspectionTermsBuilder.builder()
            .kind(InspectionKind.PRISON)
            .establishments(List.of(CANTERBURY))
            .from(PartialDate.parse("2025-06-02"))
            .build();
    givenNothing()
        .knowing(
            inspection.report(),
            on("2025-08-01", new InspectionPublished(inspection, InspectionReport.of(terms))))
        .when(byInspector("2025-09-01", declare(TERMS, FIRST_KNOWN)))
        .expect(
            new FailureDeclared(
                TERMS, List.of(new Link(FIRST_KNOWN, inspection.report())), INSPECTORATE));
  }

  @Test
  void aFailureRepeatsAnEarlierOneOfTheSamePrison() {
    FailureTerms again = TERMS.withRepeats(EARLIER);
    Scenario before = givenNothing().knowing(EARLIER.stream(), on("2024-01-01", DECLARED));
    Scenario elsewhere =
        givenNothing()
            .knowing(
                EARLIER.stream(),
                on(
                    "2024-01-01",
                    new FailureDeclared(TERMS.withEstablishment(READING), List.of(), null)));

    before
        .when(byInspector("2025-09-01", declare(again)))
        .expect(new FailureDeclared(again, List.of(), INSPECTORATE));
    elsewhere
        .when(byInspector("2025-09-01", declare(again)))
        .expectRefusal(RepeatsAnotherPrison.class)
        .naming("establishment", READING);
    givenNothing()
        .when(byInspector("2025-09-01", declare(again)))
        .expectRefusal(LinkToNoStream.class);
    assertThatThrownBy(() -> declare(TERMS.withRepeats(ID)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void itRestsOnEntriesThatCanShowIt() {
    givenNothing()
        .when(byInspector("2025-09-01", declare(TERMS, 999L)))
        .expectRefusal(LinkToNothing.class);
    givenNothing()
        .when(byInspector("2025-09-01", declare(TERMS, 0L)))
        .expectRefusal(LinkToSomethingElse.class);
  }

  @Test
  void aPlanIsRequiredOfALevelWhichAloneSubmitsIt() {
    SubmitPlan submit = new SubmitPlan(ID, PLAN);

    OPEN.when(byOversight("2025-09-02", new RequirePlan(ID, PRISON, BY, null)).saidBy(SERVICE))
        .expect(REQUIRED);
    OPEN.when(byGovernor("2025-09-20", submit)).expectRefusal(NotTheirsToSay.class);
    ASKED.when(byGovernor("2025-09-20", submit)).expect(new PlanSubmitted(PLAN, PRISON));
    ASKED
        .when(byOversight("2025-09-20", submit).saidBy(SERVICE))
        .expectRefusal(NotTheirsToSay.class);
    SUBMITTED.when(byGovernor("2025-09-21", submit)).expectRefusal(NoPlanAwaited.class);
    ASKED
        .when(byOversight("2025-09-03", new RequirePlan(ID, SERVICE, BY, null)))
        .expectRefusal(PlanAlreadyRequired.class)
        .naming("of", PRISON);
    OPEN.when(byOversight("2025-10-02", new RequirePlan(ID, PRISON, BY, null)))
        .expectRefusal(DayAlreadyPast.class);
  }

  @Test
  void aPlanThatIsReturnedIsToComeAgain() {
    SUBMITTED
        .when(byInspector("2025-09-25", new ReturnPlan(ID, "No money", LATER)))
        .expect(new PlanReturned("No money", LATER, INSPECTORATE));
    SUBMITTED
        .when(byInspector("2025-09-25", new AcceptPlan(ID, null)))
        .expect(new PlanAccepted(null, INSPECTORATE));
    ASKED
        .when(byInspector("2025-09-25", new AcceptPlan(ID, null)))
        .expectRefusal(NoPlanToJudge.class);
    SUBMITTED
        .and(on("2025-09-25", new PlanReturned("No money", LATER, INSPECTORATE)))
        .when(byGovernor("2025-10-20", new SubmitPlan(ID, PLAN)))
        .expect(new PlanSubmitted(PLAN, PRISON));
  }

  @Test
  void thatNoPlanCameIsRecordedForWhomeverItWasRequiredOf() {
    RecordSilence silence = new RecordSilence(ID.stream(), "plan", BY);

    ASKED.when(at("2025-10-01", silence)).expect(new PlanOverdue(BY, PRISON));
    SUBMITTED.when(at("2025-10-01", silence)).expectRefusal(NothingOverdue.class);
    SUBMITTED
        .and(on("2025-09-25", new PlanReturned("No money", LATER, INSPECTORATE)))
        .when(at("2025-11-03", new RecordSilence(ID.stream(), "plan", LATER)))
        .expect(new PlanOverdue(LATER, PRISON));
  }

  /** Birmingham, 20 August 2018 to 1 July 2019, with a settlement of £9.9 million. */
  @Test
  void anInterventionIsOrderedByALevelAndEndsWithWhatItCost() {
    Scenario birmingham = given(on("2018-08-20", DECLARED));
    InterventionOrdered stepIn =
        new InterventionOrdered(
            InterventionKind.STEP_IN, SERVICE, PartialDate.parse("2018-08-20"), null, null);
    Link ordered = new Link(FIRST_GIVEN + 1, ID.stream());
    Money settled = new Money(990_000_000L, "GBP");
    EndIntervention end = new EndIntervention(ID, ordered.entry(), "The contract ended", settled);
    InterventionEnded ended =
        new InterventionEnded(ordered, "The contract ended", settled, MINISTRY);
    Scenario steppedIn = birmingham.and(on("2018-08-20", stepIn));

    birmingham
        .when(
            byOversight(
                "2018-08-20",
                new OrderIntervention(
                    ID,
                    InterventionKind.STEP_IN,
                    SERVICE,
                    PartialDate.parse("2018-08-20"),
                    null,
                    null)))
        .expect(stepIn);
    steppedIn.when(byOversight("2019-07-01", end).saidBy(MINISTRY)).expect(ended);
    steppedIn
        .and(on("2019-07-01", ended))
        .when(byOversight("2019-07-02", end))
        .expectRefusal(InterventionAlreadyEnded.class)
        .naming("endedOn", PartialDate.parse("2019-07-01"));
    steppedIn
        .when(byOversight("2019-07-01", new EndIntervention(ID, FIRST_GIVEN, "Over", null)))
        .expectRefusal(LinkToSomethingElse.class);
    steppedIn
        .and(on("2019-06-30", new FailureResolved("Better", List.of(), MINISTRY)))
        .when(byOversight("2019-07-01", end).saidBy(MINISTRY))
        .expect(ended);
  }
}
