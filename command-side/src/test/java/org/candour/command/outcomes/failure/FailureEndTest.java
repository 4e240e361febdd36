package org.candour.command.outcomes.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Scenario.FIRST_GIVEN;
import static org.candour.command.Scenario.FIRST_KNOWN;
import static org.candour.command.Scenario.REPORT;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.breached;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.met;
import static org.candour.command.Scenario.on;
import static org.candour.command.Scenario.undetermined;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.candour.command.Scenario;
import org.candour.command.Scenario.Issued;
import org.candour.command.correction.CorrectFact;
import org.candour.command.deadline.RecordSilence;
import org.candour.command.outcomes.failure.FailureRefusals.FailureAlreadyResolved;
import org.candour.command.outcomes.failure.FailureRefusals.FailureNotResolved;
import org.candour.command.outcomes.failure.FailureRefusals.NoReviewPlanned;
import org.candour.command.outcomes.failure.FailureRefusals.ReviewAlreadyPlanned;
import org.candour.command.outcomes.failure.FailureRefusals.ReviewAlreadyVisited;
import org.candour.command.outcomes.failure.FailureRefusals.ReviewNotVisited;
import org.candour.command.stream.LinkResolver.LinkToSomethingElse;
import org.candour.command.stream.NotTheirsToSay;
import org.candour.events.FactCorrected;
import org.candour.events.FactCorrected.Standing;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.correction.Corrections;
import org.candour.events.deadline.Deadline;
import org.candour.events.deadline.DeadlinePolicies;
import org.candour.events.entry.Entry;
import org.candour.events.id.Level;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.inspection.InspectionId;
import org.candour.events.inspection.InspectionKind;
import org.candour.events.inspection.InspectionReport;
import org.candour.events.inspection.InspectionTerms;
import org.candour.events.inspection.InspectionTermsBuilder;
import org.candour.events.inspection.report.InspectionPublished;
import org.candour.events.json.CandourJson;
import org.candour.events.outcomes.FailureId;
import org.candour.events.outcomes.failure.FailureDeclared;
import org.candour.events.outcomes.failure.FailureReopened;
import org.candour.events.outcomes.failure.FailureResolved;
import org.candour.events.outcomes.failure.ReviewOverdue;
import org.candour.events.outcomes.failure.ReviewOverdue.Missing;
import org.candour.events.outcomes.failure.ReviewPlanned;
import org.candour.events.outcomes.failure.ReviewPublished;
import org.candour.events.outcomes.failure.ReviewVisited;
import org.candour.events.outcomes.failure.UrgentNotificationIssued;
import org.candour.events.outcomes.failure.terms.FailureGround;
import org.candour.events.outcomes.failure.terms.FailureTerms;
import org.candour.events.outcomes.failure.terms.NotificationTermsBuilder;
import org.candour.events.outcomes.failure.terms.ReviewKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How a failure is looked at again, and when it is over. */
class FailureEndTest {

  private static final FailureId ID = new FailureId("00000000-0000-4000-8000-000000000001");
  private static final String NOT_BEFORE = "progress-review-not-before";
  private static final String VISIT = "progress-review-visit";
  private static final String REPORT_DUTY = "progress-review-report";
  private static final String VERIFIED = "resolution-verified";
  private static final Party MINISTRY = Party.of(Level.MINISTRY);
  private static final Party INSPECTORATE = Party.of(Level.INSPECTORATE);
  private static final FailureDeclared DECLARED =
      new FailureDeclared(
          new FailureTerms(CANTERBURY, FailureGround.INSPECTION, "It is not safe", null),
          List.of(),
          INSPECTORATE);
  private static final ReviewPlanned PLANNED =
      new ReviewPlanned(ReviewKind.IRP, PartialDate.parse("2018-05-24"), null);
  private static final UrgentNotificationIssued NOTIFIED =
      new UrgentNotificationIssued(
          NotificationTermsBuilder.builder()
              .inspectionEndedOn(PartialDate.parse("2018-05-24"))
              .signedOn(PartialDate.parse("2018-05-30"))
              .build());
  private static final ReviewPublished FOUND = new ReviewPublished("Fragile", 2, 4, 5, 2);

  /** Exeter was inspected to 24 May 2018. */
  private static final Scenario EXETER =
      given(on("2018-05-30", DECLARED), on("2019-04-01", PLANNED));

  private static ReviewVisited visited(String from, String until) {
    return new ReviewVisited(ReviewKind.IRP, PartialDate.parse(from), PartialDate.parse(until));
  }

  private static Issued visit(String from, String until) {
    return at(until, new RecordReviewVisit(ID, PartialDate.parse(from), PartialDate.parse(until)))
        .by(Role.INSPECTOR, null, null);
  }

  private static Issued publish(String on) {
    return at(on, new PublishReview(ID, "Fragile", 2, 4, 5, 2)).by(Role.INSPECTOR, null, null);
  }

  private static Issued resolve(String on, Long... restsOn) {
    return at(on, new ResolveFailure(ID, "It is safe", List.of(restsOn)))
        .by(Role.NATIONAL_OVERSIGHT, null, null)
        .saidBy(MINISTRY);
  }

  @Test
  void aReviewOfProgressComesEightToTwelveMonthsAfterTheInspection() {
    EXETER
        .when(visit("2019-04-08", "2019-04-10"))
        .expect(visited("2019-04-08", "2019-04-10"), met(NOT_BEFORE), met(VISIT));
    EXETER.when(visit("2019-05-27", "2019-05-29")).expectToNeedExplanation(breached(VISIT).by(3));
    given(
            on("2019-05-30", DECLARED),
            on(
                "2019-06-01",
                new ReviewPlanned(ReviewKind.IRP, PartialDate.parse("2019-05-24"), null)))
        .when(visit("2020-01-20", "2020-01-22"))
        .expectToNeedExplanation(breached(NOT_BEFORE).by(4));
  }

  @Test
  void whatItFoundIsPublishedWithinTwentyFiveWorkingDays() {
    Scenario seen = EXETER.and(on("2019-04-10", visited("2019-04-08", "2019-04-10")));

    seen.when(publish("2019-05-20")).expect(FOUND, met(REPORT_DUTY));
    seen.when(publish("2019-05-21")).expectToNeedExplanation(breached(REPORT_DUTY).by(1));
    EXETER.when(publish("2019-05-20")).expectRefusal(ReviewNotVisited.class);
    given(on("2018-05-30", DECLARED))
        .when(publish("2019-05-20"))
        .expectRefusal(NoReviewPlanned.class);
    seen.when(visit("2019-04-11", "2019-04-12")).expectRefusal(ReviewAlreadyVisited.class);
    seen.when(
            at("2019-04-11", new PlanReview(ID, ReviewKind.VISIT, null, null))
                .by(Role.INSPECTOR, null, null))
        .expectRefusal(ReviewAlreadyPlanned.class);
  }

  @Test
  void aReviewFollowsTheInspectionOfTheNotification() {
    given(on("2018-05-30", DECLARED), on("2018-05-30", NOTIFIED))
        .when(
            at("2018-12-01", new PlanReview(ID, ReviewKind.IRP, null, null))
                .by(Role.INSPECTOR, null, null))
        .expect(PLANNED);
  }

  @Test
  void theDayThatAReviewTookFromTheNotificationIsCorrectedWithItAndItsDaysMove() {
    JsonNode was = CandourJson.mapper().valueToTree("2018-05-24");
    JsonNode is = CandourJson.mapper().valueToTree("2018-05-23");
    FactCorrected ofNotification =
        new FactCorrected(
            FIRST_GIVEN + 1, "inspectionEndedOn", was, is, Standing.CORRECTED, "A slip");
    FactCorrected ofReview =
        new FactCorrected(
            FIRST_GIVEN + 2, "inspectionEndedOn", was, is, Standing.CORRECTED, "A slip");
    Scenario planned =
        given(on("2018-05-30", DECLARED), on("2018-05-30", NOTIFIED), on("2019-04-01", PLANNED));

    Issued correct =
        at(
                "2019-06-01",
                new CorrectFact(
                    ID.stream(),
                    FIRST_GIVEN + 1,
                    "inspectionEndedOn",
                    was,
                    is,
                    Standing.CORRECTED,
                    "A slip"))
            .by(Role.INSPECTOR, null, null);

    planned
        .and(on("2019-05-25", visited("2019-05-24", "2019-05-25")))
        .when(correct)
        .expect(
            ofNotification,
            ofReview,
            met("urgent-notification-letter"),
            met(NOT_BEFORE),
            breached(VISIT).by(1).explained("A slip"));

    NavigableMap<Long, Entry> history = new TreeMap<>();
    List.of(on("2018-05-30", DECLARED), on("2018-05-30", NOTIFIED), on("2019-04-01", PLANNED))
        .forEach(each -> {
          long index = FIRST_GIVEN + history.size();
          history.put(index, Scenario.entry(ID.stream(), history.size(), each));
        });
    assertThat(reviewBy(history)).isEqualTo(PartialDate.parse("2019-05-24"));
    for (FactCorrected fact : List.of(ofNotification, ofReview)) {
      history.put(
          history.lastKey() + 1,
          Scenario.entry(ID.stream(), history.size(), on("2019-06-01", fact)));
    }
    assertThat(reviewBy(Corrections.applied(history))).isEqualTo(PartialDate.parse("2019-05-23"));
  }

  private static @Nullable PartialDate reviewBy(NavigableMap<Long, Entry> history) {
    Deadline review = DeadlinePolicies.instance().after(ID.stream(), history).get("review");
    return Objects.requireNonNull(review).on();
  }

  @Test
  void thatNoReviewCameIsRecordedAndThatNothingOfItWasPublishedToo() {
    LocalDate visitBy = LocalDate.parse("2019-05-24");
    LocalDate reportBy = LocalDate.parse("2019-05-20");

    EXETER
        .when(at("2019-05-24", new RecordSilence(ID.stream(), "review", visitBy)))
        .expect(new ReviewOverdue(visitBy, Missing.VISIT));
    EXETER
        .and(on("2019-04-10", visited("2019-04-08", "2019-04-10")))
        .when(at("2019-05-20", new RecordSilence(ID.stream(), "review", reportBy)))
        .expect(new ReviewOverdue(reportBy, Missing.REPORT));
  }

  @Test
  void aFailureIsOverOnWhatWasFoundIndependentlySinceOrItIsExplained() {
    long review = FIRST_GIVEN + 3;
    Scenario reviewed =
        EXETER.and(on("2019-04-10", visited("2019-04-08", "2019-04-10")), on("2019-05-20", FOUND));
    FailureResolved resolved =
        new FailureResolved("It is safe", List.of(new Link(review, ID.stream())), MINISTRY);

    reviewed.when(resolve("2019-06-03", review)).expect(resolved, met(VERIFIED));
    reviewed.when(resolve("2019-06-03")).expectToNeedExplanation(breached(VERIFIED));
    reviewed
        .when(resolve("2019-06-03").because("The prison is to close"))
        .expect(
            new FailureResolved("It is safe", List.of(), MINISTRY),
            breached(VERIFIED).explained("The prison is to close"));
    reviewed.when(resolve("2019-06-03", FIRST_GIVEN)).expectRefusal(LinkToSomethingElse.class);
    reviewed
        .when(resolve("2019-06-03").importedFrom(REPORT).by(REGISTRAR_ACCOUNT).saidBy(MINISTRY))
        .expect(new FailureResolved("It is safe", List.of(), MINISTRY), undetermined(VERIFIED));
  }

  @Test
  void anInspectionThatIsPublishedSinceShowsThatItIsOver() {
    InspectionId inspection = new InspectionId("00000000-0000-4000-8000-000000000077");
    InspectionTerms terms =
        InspectionTermsBuilder.builder()
            .kind(InspectionKind.PRISON)
            .establishments(List.of(CANTERBURY))
            .from(PartialDate.parse("2019-04-01"))
            .build();
    EXETER
        .knowing(
            inspection.report(),
            on("2019-05-20", new InspectionPublished(inspection, InspectionReport.of(terms))))
        .when(resolve("2019-06-03", FIRST_KNOWN))
        .expect(
            new FailureResolved(
                "It is safe", List.of(new Link(FIRST_KNOWN, inspection.report())), MINISTRY),
            met(VERIFIED));
  }

  private static final Account REGISTRAR_ACCOUNT =
      new Account("a-registrar", Set.of(Role.REGISTRAR), Set.of(), null, false, null);

  @Test
  void whatWasFoundBeforeItWasReopenedDoesNotEndItAgain() {
    EXETER
        .and(
            on("2019-04-10", visited("2019-04-08", "2019-04-10")),
            on("2019-05-20", FOUND),
            on("2019-06-03", new FailureResolved("It is safe", List.of(), MINISTRY)),
            on("2019-09-02", new FailureReopened("It is not", INSPECTORATE)))
        .when(resolve("2019-10-01", FIRST_GIVEN + 3))
        .expectToNeedExplanation(breached(VERIFIED));
  }

  @Test
  void aFailureThatIsOverIsReopenedAndNothingElseIsBegunInIt() {
    Scenario over =
        given(
            on("2018-05-30", DECLARED),
            on("2019-06-03", new FailureResolved("It is safe", List.of(), MINISTRY)));
    Issued reopen = at("2019-09-02", new ReopenFailure(ID, "It is not"));

    over.when(reopen.by(Role.INSPECTOR, null, null))
        .expect(new FailureReopened("It is not", INSPECTORATE));
    given(on("2018-05-30", DECLARED))
        .when(reopen.by(Role.INSPECTOR, null, null))
        .expectRefusal(FailureNotResolved.class);
    over.when(resolve("2019-09-02")).expectRefusal(FailureAlreadyResolved.class);
    over.when(
            at("2019-09-02", new RequirePlan(ID, MINISTRY, LocalDate.parse("2019-10-01"), null))
                .by(Role.INSPECTOR, null, null))
        .expectRefusal(FailureAlreadyResolved.class);
    over.when(resolve("2019-06-04").by(Role.INSPECTOR, null, null))
        .expectRefusal(NotTheirsToSay.class);
  }
}
