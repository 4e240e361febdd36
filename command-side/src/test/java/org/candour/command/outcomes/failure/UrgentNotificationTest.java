package org.candour.command.outcomes.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Scenario.FIRST_GIVEN;
import static org.candour.command.Scenario.REPORT;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.breached;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.met;
import static org.candour.command.Scenario.on;
import static org.candour.command.Scenario.undetermined;

import java.time.LocalDate;
import java.util.List;
import org.candour.command.Scenario;
import org.candour.command.Scenario.Happened;
import org.candour.command.Scenario.Issued;
import org.candour.command.deadline.NothingOverdue;
import org.candour.command.deadline.RecordSilence;
import org.candour.command.outcomes.failure.FailureRefusals.NoNotificationIssued;
import org.candour.command.outcomes.failure.FailureRefusals.NotificationAlreadyAnswered;
import org.candour.command.outcomes.failure.FailureRefusals.NotificationAlreadyIssued;
import org.candour.command.outcomes.failure.FailureRefusals.NotificationOutOfOrder;
import org.candour.command.outcomes.failure.FailureRefusals.PublishedOnAnotherDay;
import org.candour.command.stream.NotTheirsToSay;
import org.candour.events.FactCorrected;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.id.Level;
import org.candour.events.id.Party;
import org.candour.events.json.CandourJson;
import org.candour.events.outcomes.FailureId;
import org.candour.events.outcomes.failure.FailureDeclared;
import org.candour.events.outcomes.failure.NotificationAnswered;
import org.candour.events.outcomes.failure.ResponseOverdue;
import org.candour.events.outcomes.failure.UrgentNotificationIssued;
import org.candour.events.outcomes.failure.terms.FailureGround;
import org.candour.events.outcomes.failure.terms.FailureTerms;
import org.candour.events.outcomes.failure.terms.NotificationTerms;
import org.candour.events.outcomes.failure.terms.NotificationTermsBuilder;
import org.candour.events.outcomes.failure.terms.PlanTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The clock of an urgent notification, on the days on which real ones were signed and answered (HM
 * Inspectorate of Prisons and Ministry of Justice, 2018 to 2025).
 */
class UrgentNotificationTest {

  private static final FailureId ID = new FailureId("00000000-0000-4000-8000-000000000001");
  private static final String LETTER = "urgent-notification-letter";
  private static final String ANSWER = "urgent-notification-answer";
  private static final Party MINISTER = Party.of(Level.MINISTER);
  private static final PlanTerms PLAN = new PlanTerms("Fewer prisoners, more staff", List.of());

  private static Happened declared(String on) {
    return on(
        on,
        new FailureDeclared(
            new FailureTerms(CANTERBURY, FailureGround.INSPECTION, "It is not safe", null),
            List.of(),
            Party.of(Level.INSPECTORATE)));
  }

  private static NotificationTerms terms(
      @Nullable String ended, String signed, @Nullable String received) {
    return NotificationTermsBuilder.builder()
        .inspectionEndedOn(ended == null ? null : PartialDate.parse(ended))
        .signedOn(PartialDate.parse(signed))
        .receivedOn(received == null ? null : PartialDate.parse(received))
        .concerns(List.of("Safety"))
        .build();
  }

  private static Scenario issued(@Nullable String ended, String signed, @Nullable String received) {
    return given(
        declared(signed), on(signed, new UrgentNotificationIssued(terms(ended, signed, received))));
  }

  private static Issued answer(String on) {
    return at(on, new AnswerNotification(ID, PartialDate.parse(on), PLAN)).importedFrom(REPORT);
  }

  private static NotificationAnswered answered(String on) {
    return new NotificationAnswered(PartialDate.parse(on), PLAN, MINISTER);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Nottingham 2018, 2018-01-17, 2018-02-14",
    "Exeter 2018, 2018-05-30, 2018-06-27",
    "Oakhill 2021, 2021-10-14, 2021-11-11",
    "Manchester 2024, 2024-10-09, 2024-11-06",
  })
  void anAnswerInTwentyEightDaysIsInTime(String which, String signed, String published) {
    issued(null, signed, null).when(answer(published)).expect(answered(published), met(ANSWER));
  }

  @ParameterizedTest(name = "{0}: {3} late")
  @CsvSource({
    "Bristol 2019, 2019-06-11, 2019-07-11, 2",
    "Feltham 2019, 2019-07-22, 2019-08-21, 2",
    "Chelmsford 2021, 2021-08-26, 2021-09-24, 1",
    "Cookham Wood 2023, 2023-04-26, 2023-05-26, 2",
    "Bristol 2023, 2023-07-26, 2023-08-25, 2",
    "Woodhill 2023, 2023-08-30, 2023-09-29, 2",
    "Rochester 2024, 2024-08-30, 2024-09-30, 3",
    "Winchester 2024, 2024-10-23, 2024-11-22, 2",
    "Oakhill 2025, 2025-07-30, 2025-08-28, 1",
  })
  void aLaterAnswerIsLateByTheDaysAfter(String which, String signed, String published, long late) {
    issued(null, signed, null)
        .when(answer(published))
        .expect(answered(published), breached(ANSWER).by(late));
  }

  @Test
  void theDaysAreCountedFromReceiptAndWhereNoneIsKnownFromTheSigningWhichIsSaid() {
    issued(null, "2018-08-16", "2018-08-20")
        .when(answer("2018-09-17"))
        .expect(answered("2018-09-17"), met(ANSWER));

    assertThat(finding(issued(null, "2018-05-30", "2018-05-30").when(answer("2018-06-27"))))
        .isEqualTo("30 May 2018 to 27 June 2018 is 28 days. 28 days were allowed.");
    assertThat(finding(issued(null, "2018-05-30", null).when(answer("2018-06-27"))))
        .isEqualTo(
            "30 May 2018 to 27 June 2018 is 28 days. 28 days were allowed. The days are counted"
                + " from the signing, because no receipt is on record.");
  }

  private static String finding(Scenario.Outcome outcome) {
    return outcome.judgements().getFirst().finding().finding();
  }

  /** The inspectorate wrote on 17 November 2022; a later summary says 18 November. */
  @Test
  void aRivalDateThatDecidesLeavesTheDutyUndeterminedAndOneThatDoesNotChangesNothing() {
    Scenario exeter = issued(null, "2022-11-17", null);
    Scenario bedford = issued(null, "2018-09-12", null);

    exeter
        .and(contested("2022-11-17", "2022-11-18"))
        .when(answer("2022-12-16"))
        .expect(answered("2022-12-16"), undetermined(ANSWER));
    bedford
        .and(contested("2018-09-12", "2018-09-13"))
        .when(answer("2018-10-09"))
        .expect(answered("2018-10-09"), met(ANSWER));
  }

  private static Happened contested(String was, String is) {
    return on(
            "2023-01-01",
            new FactCorrected(
                FIRST_GIVEN + 1,
                "signedOn",
                CandourJson.mapper().valueToTree(was),
                CandourJson.mapper().valueToTree(is),
                FactCorrected.Standing.CONTESTED,
                "A later summary says so"))
        .from(REPORT);
  }

  @Test
  void aNotificationOfWhichTheMonthAloneIsKnownIsUndetermined() {
    issued("2020-12-10", "2020-12", null)
        .when(
            at("2021-01", new AnswerNotification(ID, PartialDate.parse("2021-01"), PLAN))
                .importedFrom(REPORT))
        .expect(answered("2021-01"), undetermined(ANSWER));
  }

  @Test
  void theLetterFollowsTheInspectionWithinSevenDays() {
    letter("2018-05-24", "2018-05-30")
        .expect(new UrgentNotificationIssued(terms("2018-05-24", "2018-05-30", null)), met(LETTER));
    letter("2018-05-22", "2018-05-30").expectToNeedExplanation(breached(LETTER).by(1));
    given(declared("2021-06"))
        .when(
            at("2021-06", new IssueUrgentNotification(ID, terms(null, "2021-06", null)))
                .saidBy(Party.of(Level.INSPECTORATE))
                .importedFrom(REPORT))
        .expect(new UrgentNotificationIssued(terms(null, "2021-06", null)), undetermined(LETTER));
  }

  private static Scenario.Outcome letter(String ended, String signed) {
    return given(declared(ended))
        .when(
            at(signed, new IssueUrgentNotification(ID, terms(ended, signed, null)))
                .by(Role.INSPECTOR, null, null));
  }

  @Test
  void theDatesOfANotificationDoNotContradictEachOther() {
    letter("2018-05-31", "2018-05-30")
        .expectRefusal(NotificationOutOfOrder.class)
        .naming("signedOn", PartialDate.parse("2018-05-30"));
    given(declared("2018-05-24"))
        .when(
            at(
                    "2018-05-31",
                    new IssueUrgentNotification(ID, terms(null, "2018-05-30", "2018-05-29")))
                .by(Role.INSPECTOR, null, null))
        .expectRefusal(NotificationOutOfOrder.class);
  }

  @Test
  void aNotificationIsIssuedOnceByAnInspectorAndAnsweredOnceByTheMinister() {
    Scenario exeter = issued("2018-05-24", "2018-05-30", null);
    Issued again =
        at("2018-06-01", new IssueUrgentNotification(ID, terms("2018-05-24", "2018-05-30", null)));

    exeter
        .when(again.by(Role.INSPECTOR, null, null))
        .expectRefusal(NotificationAlreadyIssued.class);
    exeter.when(again.by(Role.NATIONAL_OVERSIGHT, null, null)).expectRefusal(NotTheirsToSay.class);
    exeter
        .when(answer("2018-06-27").saidBy(Party.of(Level.INSPECTORATE)))
        .expectRefusal(NotTheirsToSay.class);
    exeter
        .and(on("2018-06-27", answered("2018-06-27")))
        .when(answer("2018-06-28"))
        .expectRefusal(NotificationAlreadyAnswered.class);
    given(declared("2018-05-30"))
        .when(answer("2018-06-27"))
        .expectRefusal(NoNotificationIssued.class);
    exeter
        .when(at("2018-06-28", new AnswerNotification(ID, PartialDate.parse("2018-06-27"), PLAN)))
        .expectRefusal(PublishedOnAnotherDay.class);
  }

  @Test
  void anAnswerFirstHandThatIsLateIsExplained() {
    Issued late =
        at("2018-06-29", new AnswerNotification(ID, PartialDate.parse("2018-06-29"), PLAN))
            .by(Role.NATIONAL_OVERSIGHT, null, null)
            .saidBy(MINISTER);

    issued("2018-05-24", "2018-05-30", null)
        .when(late)
        .expectToNeedExplanation(breached(ANSWER).by(2));
    issued("2018-05-24", "2018-05-30", null)
        .when(late.because("The minister changed"))
        .expect(answered("2018-06-29"), breached(ANSWER).by(2).explained("The minister changed"));
  }

  @Test
  void thatNoAnswerCameIsRecordedOnce() {
    LocalDate due = LocalDate.parse("2018-06-27");
    RecordSilence silence = new RecordSilence(ID.stream(), "response", due);
    Scenario exeter = issued("2018-05-24", "2018-05-30", null);

    exeter.when(at("2018-06-27", silence)).expect(new ResponseOverdue(due, MINISTER));
    exeter
        .and(on("2018-06-27", answered("2018-06-27")))
        .when(at("2018-06-27", silence))
        .expectRefusal(NothingOverdue.class);
    issued(null, "2018-05-30", "2018-06-01")
        .when(at("2018-06-27", silence))
        .expectRefusal(NothingOverdue.class);
  }
}
