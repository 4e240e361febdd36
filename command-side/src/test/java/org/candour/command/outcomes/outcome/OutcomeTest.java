package org.candour.command.outcomes.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.breached;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.givenNothing;
import static org.candour.command.Scenario.met;
import static org.candour.command.Scenario.on;
import static org.candour.command.outcomes.GivenMeasures.FROM;
import static org.candour.command.outcomes.GivenMeasures.TOOL;
import static org.candour.command.outcomes.GivenMeasures.WORK;

import java.time.LocalDate;
import java.util.List;
import org.candour.command.Scenario;
import org.candour.command.Scenario.Issued;
import org.candour.command.deadline.NothingOverdue;
import org.candour.command.deadline.RecordSilence;
import org.candour.command.outcomes.GivenMeasures;
import org.candour.command.outcomes.Measures.MeasureNotInUse;
import org.candour.command.outcomes.outcome.OutcomeRefusals.MeasurementUnchanged;
import org.candour.command.outcomes.outcome.OutcomeRefusals.NotAPercentage;
import org.candour.command.outcomes.outcome.OutcomeRefusals.OutcomeAlreadyAgreed;
import org.candour.command.outcomes.outcome.OutcomeRefusals.OutcomeAlreadyClosed;
import org.candour.command.outcomes.outcome.OutcomeRefusals.PeriodAlreadyReported;
import org.candour.command.outcomes.outcome.OutcomeRefusals.PeriodAlreadyVerified;
import org.candour.command.outcomes.outcome.OutcomeRefusals.PeriodNotOver;
import org.candour.command.outcomes.outcome.OutcomeRefusals.PeriodNotReported;
import org.candour.command.outcomes.outcome.OutcomeRefusals.TargetUnchanged;
import org.candour.command.stream.DayAlreadyPast;
import org.candour.command.stream.NotTheirsToSay;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.id.Level;
import org.candour.events.id.Party;
import org.candour.events.outcomes.Figure;
import org.candour.events.outcomes.OutcomeId;
import org.candour.events.outcomes.framework.MeasureReplaced;
import org.candour.events.outcomes.framework.MeasureRetired;
import org.candour.events.outcomes.framework.MeasureSet;
import org.candour.events.outcomes.outcome.Comparability;
import org.candour.events.outcomes.outcome.Measured;
import org.candour.events.outcomes.outcome.MeasurementCorrected;
import org.candour.events.outcomes.outcome.MeasurementReported;
import org.candour.events.outcomes.outcome.MeasurementVerified;
import org.candour.events.outcomes.outcome.OutcomeAgreed;
import org.candour.events.outcomes.outcome.OutcomeClosed;
import org.candour.events.outcomes.outcome.OutcomeMissed;
import org.candour.events.outcomes.outcome.OutcomeTerms;
import org.candour.events.outcomes.outcome.OutcomeUnreported;
import org.candour.events.outcomes.outcome.Period;
import org.candour.events.outcomes.outcome.TargetRevised;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An outcome: agreed, measured in two voices, put off, and met or missed. */
class OutcomeTest {

  private static final OutcomeId ID = new OutcomeId("00000000-0000-4000-8000-000000000001");
  private static final OutcomeId OTHER = new OutcomeId("00000000-0000-4000-8000-000000000002");
  private static final Party PRISON = Party.of(CANTERBURY);
  private static final Party CHARITY = new Party("GB-CHC-1074546");
  private static final Party INSPECTORATE = Party.of(Level.INSPECTORATE);
  private static final String WITH_SECTOR = "outcome-with-sector";
  private static final LocalDate DUE = LocalDate.parse("2026-03-31");
  private static final LocalDate SEPTEMBER = LocalDate.parse("2025-09-30");
  private static final LocalDate OCTOBER = LocalDate.parse("2025-10-31");
  private static final OutcomeTerms TERMS =
      new OutcomeTerms(
          CANTERBURY, TOOL, "work", new Figure("30"), new Figure("12"), DUE, List.of(CHARITY));
  private static final Comparability SINCE_2018 = new Comparability(FROM, null, null);
  private static final OutcomeAgreed AGREED =
      new OutcomeAgreed(TERMS, WORK, SINCE_2018, SEPTEMBER, PRISON);
  private static final Scenario NOTHING =
      givenNothing().knowing(TOOL.stream(), GivenMeasures.framework());
  private static final Scenario OPEN = given(on("2025-09-01", AGREED));

  private static Issued byGovernor(String on, OutcomeCommand command) {
    return at(on, command).by(Role.EXECUTIVE_GOVERNOR, null, "CYI");
  }

  private static Issued byInspector(String on, OutcomeCommand command) {
    return at(on, command).by(Role.INSPECTOR, null, null);
  }

  private static Measured september(String value, @Nullable Integer outOf) {
    return new Measured(
        new Period(LocalDate.parse("2025-09-01"), SEPTEMBER), new Figure(value), outOf);
  }

  private static MeasurementReported reported(Measured value, boolean met) {
    return new MeasurementReported(value, null, met, OCTOBER, PRISON);
  }

  private static ReportMeasurement report(Measured value) {
    return new ReportMeasurement(ID, value, null);
  }

  @Test
  void anOutcomeIsAgreedByAMeasureThatIsInUseAndTakesWhatThatIs() {
    NOTHING
        .when(byGovernor("2025-09-01", new AgreeOutcome(ID, TERMS)))
        .expect(AGREED, met(WITH_SECTOR));
    NOTHING
        .when(byGovernor("2025-09-01", new AgreeOutcome(ID, TERMS.withMeasure("escapes"))))
        .expectRefusal(MeasureNotInUse.class)
        .naming("measure", "escapes");
    NOTHING
        .when(byGovernor("2025-09-01", new AgreeOutcome(ID, TERMS.withTarget(new Figure("130")))))
        .expectRefusal(NotAPercentage.class);
    NOTHING
        .when(byGovernor("2026-04-01", new AgreeOutcome(ID, TERMS)))
        .expectRefusal(DayAlreadyPast.class);
    givenNothing()
        .knowing(
            TOOL.stream(),
            GivenMeasures.framework(on("2025-01-01", new MeasureRetired("work", "No"))))
        .when(byGovernor("2025-09-01", new AgreeOutcome(ID, TERMS)))
        .expectRefusal(MeasureNotInUse.class);
  }

  @Test
  void anOutcomeThatIsAgreedWithoutTheSectorIsExplained() {
    OutcomeTerms alone = TERMS.withAgreedWith(List.of(Party.of(Level.SERVICE)));
    Issued agree = byGovernor("2025-09-01", new AgreeOutcome(ID, alone));

    NOTHING.when(agree).expectToNeedExplanation(breached(WITH_SECTOR));
    NOTHING
        .when(agree.because("Nobody answered"))
        .expect(
            new OutcomeAgreed(alone, WORK, SINCE_2018, SEPTEMBER, PRISON),
            breached(WITH_SECTOR).explained("Nobody answered"));
  }

  @Test
  void onePrisonPursuesOneOutcomeByAMeasureUntilItIsClosed() {
    Issued again = byGovernor("2025-09-02", new AgreeOutcome(OTHER, TERMS));
    Scenario other = NOTHING.knowing(ID.stream(), on("2025-09-01", AGREED));

    OPEN.when(byGovernor("2025-09-02", new AgreeOutcome(ID, TERMS)))
        .expectRefusal(OutcomeAlreadyAgreed.class);
    other.when(again).expectRefusal(OutcomeAlreadyAgreed.class).naming("earlier", ID.stream());
    other
        .knowing(ID.stream(), on("2025-09-01", new OutcomeClosed("Replaced", PRISON)))
        .when(again)
        .expect(AGREED, met(WITH_SECTOR));
  }

  @Test
  void thePrisonReportsAPeriodOnceItIsOverAndOnce() {
    OPEN.when(byGovernor("2025-10-10", report(september("22", 40))))
        .expect(reported(september("22", 40), false));
    OPEN.when(byGovernor("2025-10-10", report(september("30", 40))))
        .expect(reported(september("30", 40), true));
    OPEN.when(byGovernor("2025-09-29", report(september("22", 40))))
        .expectRefusal(PeriodNotOver.class);
    OPEN.and(on("2025-10-10", reported(september("22", 40), false)))
        .when(byGovernor("2025-10-11", report(september("24", 40))))
        .expectRefusal(PeriodAlreadyReported.class);
    OPEN.when(byGovernor("2025-10-10", report(september("101", 40))))
        .expectRefusal(NotAPercentage.class);
    OPEN.when(byInspector("2025-10-10", report(september("22", 40))))
        .expectRefusal(NotTheirsToSay.class);
  }

  @Test
  void anInspectorAloneVerifiesAndTheLastValueIsThatOfTheInspector() {
    Scenario told = OPEN.and(on("2025-10-10", reported(september("35", 40), true)));
    VerifyMeasurement verify = new VerifyMeasurement(ID, september("25", 40), "Counted the files");
    MeasurementVerified found =
        new MeasurementVerified(september("25", 40), "Counted the files", false);

    told.when(byInspector("2025-11-03", verify)).expect(found);
    told.when(at("2025-11-03", verify).saidBy(INSPECTORATE)).expect(found);
    told.when(byGovernor("2025-11-03", verify)).expectRefusal(NotTheirsToSay.class);
    told.and(on("2025-11-03", found))
        .when(byInspector("2025-11-04", verify))
        .expectRefusal(PeriodAlreadyVerified.class);
  }

  @Test
  void whatWasReportedIsCorrectedByThePrisonAndBothStand() {
    Scenario told = OPEN.and(on("2025-10-10", reported(september("35", 40), true)));
    CorrectMeasurement correct =
        new CorrectMeasurement(ID, september("25", 40), "Ten were counted twice");

    told.when(byGovernor("2025-10-20", correct))
        .expect(
            new MeasurementCorrected(september("25", 40), "Ten were counted twice", false, PRISON));
    OPEN.when(byGovernor("2025-10-20", correct)).expectRefusal(PeriodNotReported.class);
    told.when(
            byGovernor("2025-10-20", new CorrectMeasurement(ID, september("35", 40), "No reason")))
        .expectRefusal(MeasurementUnchanged.class);
  }

  @Test
  void aTargetIsRevisedWithAReason() {
    Figure lower = new Figure("20");

    OPEN.and(on("2025-10-10", reported(september("22", 40), false)))
        .when(byGovernor("2025-10-20", new ReviseTarget(ID, lower, null, "Too few staff")))
        .expect(new TargetRevised(lower, new Figure("30"), null, "Too few staff", true, PRISON));
    OPEN.when(byGovernor("2025-10-20", new ReviseTarget(ID, new Figure("30"), null, "No")))
        .expectRefusal(TargetUnchanged.class);
    OPEN.and(on("2025-10-20", new OutcomeClosed("Replaced", PRISON)))
        .when(byGovernor("2025-10-21", new ReviseTarget(ID, lower, null, "Too few staff")))
        .expectRefusal(OutcomeAlreadyClosed.class);
    OPEN.when(byGovernor("2025-10-20", new CloseOutcome(ID, "Replaced")))
        .expect(new OutcomeClosed("Replaced", PRISON));
  }

  @Test
  void aMonthOfWhichNothingIsReportedIsASilenceThirtyDaysAfterAndTheNextFallsDue() {
    LocalDate due = LocalDate.parse("2025-10-30");
    OutcomeUnreported silence = new OutcomeUnreported(due, SEPTEMBER, OCTOBER, PRISON);
    RecordSilence unreported = new RecordSilence(ID.stream(), "measurement", due);

    OPEN.when(at("2025-10-30", unreported)).expect(silence);
    OPEN.and(on("2025-10-10", reported(september("22", 40), false)))
        .when(at("2025-10-30", unreported))
        .expectRefusal(NothingOverdue.class);
    OPEN.and(on("2025-10-30", silence))
        .when(
            at(
                "2025-11-30",
                new RecordSilence(ID.stream(), "measurement", LocalDate.parse("2025-11-30"))))
        .expect(
            new OutcomeUnreported(
                LocalDate.parse("2025-11-30"), OCTOBER, LocalDate.parse("2025-11-30"), PRISON));
  }

  @Test
  void aTargetIsMissedIfTheLastValueFallsShortOnItsDayOrThereIsNone() {
    RecordSilence missed = new RecordSilence(ID.stream(), "target", DUE);
    Figure target = new Figure("30");
    Scenario short22 = OPEN.and(on("2025-10-10", reported(september("22", 40), false)));

    OPEN.when(at("2026-03-31", missed)).expect(new OutcomeMissed(DUE, target, null, PRISON));
    short22
        .when(at("2026-03-31", missed))
        .expect(new OutcomeMissed(DUE, target, new Figure("22"), PRISON));
    OPEN.and(on("2025-10-10", reported(september("31", 40), true)))
        .when(at("2026-03-31", missed))
        .expectRefusal(NothingOverdue.class);
    OPEN.and(
            on("2025-10-10", reported(september("31", 40), true)),
            on("2025-11-03", new MeasurementVerified(september("25", 40), "Counted", false)))
        .when(at("2026-03-31", missed))
        .expect(new OutcomeMissed(DUE, target, new Figure("25"), PRISON));
  }

  @Test
  void figuresOfAMeasureThatReplacedAnotherAreComparableOnlyIfThatIsSaid() {
    assertThat(agreedBy(true).comparability()).isEqualTo(SINCE_2018);
    assertThat(agreedBy(false).comparability())
        .isEqualTo(
            new Comparability(
                PartialDate.parse("2022-04-01"), "In work six weeks after release", "Six months"));
  }

  private static OutcomeAgreed agreedBy(boolean comparable) {
    PartialDate from = PartialDate.parse("2022-04-01");
    OutcomeTerms terms = TERMS.with(t -> t.measure("work-again"));
    return (OutcomeAgreed)
        givenNothing()
            .knowing(
                TOOL.stream(),
                GivenMeasures.framework(
                    on("2022-04-01", new MeasureSet("work-again", WORK, from)),
                    on(
                        "2022-04-01",
                        new MeasureReplaced("work", "work-again", null, comparable, "Six months"))))
            .when(byGovernor("2025-09-01", new AgreeOutcome(ID, terms)))
            .first();
  }
}
