package org.candour.query.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.query.testing.Draft.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.PerformanceRating;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementEnded.Ending;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTermsBuilder;
import org.candour.events.commissioning.agreement.AssessmentOverdue;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.agreement.PerformanceAssessed;
import org.candour.events.commissioning.round.BidRecorded;
import org.candour.events.commissioning.round.BidTermsBuilder;
import org.candour.events.commissioning.round.BidsInvited;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.estate.closure.ClosureCompleted;
import org.candour.events.estate.closure.ClosureOrderMade;
import org.candour.events.estate.closure.ClosureRescinded;
import org.candour.events.estate.closure.ClosureTimelinePublished;
import org.candour.events.estate.closure.terms.Milestone;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.accessrequest.AccessGranted;
import org.candour.events.partnership.accessrequest.AccessKind;
import org.candour.events.partnership.accessrequest.AccessRefusal;
import org.candour.events.partnership.accessrequest.AccessRefused;
import org.candour.events.partnership.accessrequest.AccessRequestTermsBuilder;
import org.candour.events.partnership.accessrequest.AccessRequested;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.events.partnership.commitment.CommitmentTermsBuilder;
import org.candour.events.partnership.commitment.EvidenceSubmitted;
import org.candour.events.partnership.commitment.FulfilmentDisputed;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Folded;
import org.junit.jupiter.api.Test;

/** What falls due of one agreement. */
class DueViewTest {

  private static final AgreementId ID = new AgreementId("00000000-0000-4000-8000-000000000001");
  private static final StreamId AGREEMENT = ID.stream();
  private static final StreamId ROUND =
      StreamId.parse("round/00000000-0000-4000-8000-000000000002");
  private static final String KEY = "agreement " + AGREEMENT.id();

  private static Draft signed(FundingMechanism mechanism) {
    return entry(
        AGREEMENT,
        "2026-01-20",
        new AgreementSigned(
            new Link(7, ROUND),
            AgreementTermsBuilder.builder()
                .provider(new OrganisationId("GB-CHC-300001"))
                .service("Advice")
                .mechanism(mechanism)
                .startsOn(PartialDate.parse("2026-02-01"))
                .endsOn(PartialDate.parse("2028-01-31"))
                .breakClause(true)
                .limitsComment(false)
                .lightTouch(false)
                .build(),
            null,
            PartialDate.parse("2026-01-05")));
  }

  private static DeadlineRow row(String key, Draft... history) {
    return Folded.row(new DueView(), key, List.of(history));
  }

  private static Map<String, DeadlineRow> due(Draft... history) {
    return Folded.rows(new DueView(), List.of(history));
  }

  @Test
  void aContractsAssessmentNoticesAndEndFallDue() {
    Map<String, DeadlineRow> due = due(signed(FundingMechanism.CONTRACT));

    assertThat(due.keySet()).containsExactly(KEY, KEY + " UK11", KEY + " UK7", KEY + " assessment");
    assertThat(due.values())
        .extracting(DeadlineRow::on)
        .containsExactly(
            PartialDate.parse("2028-01-31"),
            PartialDate.parse("2028-02-29"),
            PartialDate.parse("2026-02-18"),
            PartialDate.parse("2027-02-01"));
  }

  @Test
  void ofAGrantOnlyItsEnd() {
    assertThat(due(signed(FundingMechanism.GRANT)).keySet()).containsExactly(KEY);
  }

  @Test
  void aNoticeIsPublishedInTheRound() {
    Draft notice =
        entry(ROUND, "2026-02-01", new NoticePublished(NoticeType.UK7, null, ID, null, null));

    assertThat(row(KEY + " UK7", signed(FundingMechanism.CONTRACT), notice).open()).isFalse();
  }

  @Test
  void afterAYearWithoutAnAssessmentTheNextFallsDueAndNothingIsSaidOfItYet() {
    Draft overdue =
        entry(AGREEMENT, "2027-02-01", new AssessmentOverdue(LocalDate.parse("2027-02-01")));
    Draft assessed =
        entry(
            AGREEMENT,
            "2027-05-01",
            new PerformanceAssessed(PerformanceRating.GOOD, "Fine", false, null));
    DeadlineRow silent = row(KEY + " assessment", signed(FundingMechanism.SUBCONTRACT), overdue);
    DeadlineRow after =
        row(KEY + " assessment", signed(FundingMechanism.SUBCONTRACT), overdue, assessed);

    assertThat(silent.silent()).isFalse();
    assertThat(silent.open()).isTrue();
    assertThat(silent.on()).isEqualTo(PartialDate.parse("2028-02-01"));
    assertThat(after.silent()).isFalse();
    assertThat(after.on()).isEqualTo(PartialDate.parse("2028-05-01"));
  }

  @Test
  void anAssessmentThatWasOwedWhenTheAgreementEndedIsOwedUntilTheSilenceIsRecorded() {
    Draft ended = entry(AGREEMENT, "2027-06-30", new AgreementEnded(Ending.TERMINATED, null));
    Draft overdue =
        entry(AGREEMENT, "2027-02-01", new AssessmentOverdue(LocalDate.parse("2027-02-01")));
    DeadlineRow owed = row(KEY + " assessment", signed(FundingMechanism.SUBCONTRACT), ended);
    DeadlineRow recorded =
        row(KEY + " assessment", signed(FundingMechanism.SUBCONTRACT), ended, overdue);

    assertThat(owed.open()).isTrue();
    assertThat(owed.on()).isEqualTo(PartialDate.parse("2027-02-01"));
    assertThat(recorded.open()).isFalse();
  }

  @Test
  void aPromiseThatIsDisputedAfterItsDayIsOverdueAndNoSilence() {
    StreamId promise = StreamId.parse("commitment/" + AGREEMENT.id());
    Party prison = new Party("HYI");
    Party charity = new Party("GB-CHC-300001");
    LocalDate day = LocalDate.parse("2026-02-10");
    DeadlineRow disputed =
        row(
            "commitment " + promise.id(),
            entry(
                promise,
                "2026-01-05",
                new CommitmentOffered(
                    CommitmentTermsBuilder.builder()
                        .by(prison)
                        .to(charity)
                        .what("A room")
                        .due(day)
                        .build(),
                    null)),
            entry(promise, "2026-02-10", new EvidenceSubmitted("It is open", prison)),
            entry(promise, "2026-02-12", new FulfilmentDisputed("It is locked", charity)));

    assertThat(disputed.open()).isTrue();
    assertThat(disputed.silent()).isFalse();
    assertThat(disputed.on()).isEqualTo(PartialDate.of(day));
  }

  @Test
  void anEarlierEndMovesItsNotice() {
    Draft ended = entry(AGREEMENT, "2027-06-30", new AgreementEnded(Ending.TERMINATED, null));

    assertThat(row(KEY + " UK11", signed(FundingMechanism.CONTRACT), ended).on())
        .isEqualTo(PartialDate.parse("2027-07-29"));
    assertThat(
            row(KEY + " assessment", signed(FundingMechanism.CONTRACT), assessed(), ended).open())
        .isFalse();
  }

  private static Draft assessed() {
    return entry(
        AGREEMENT,
        "2027-01-15",
        new PerformanceAssessed(PerformanceRating.GOOD, "Fine", true, null));
  }

  private static final StreamId ACCESS =
      StreamId.parse("access-request/00000000-0000-4000-8000-000000000003");

  private static final Draft ASKED =
      entry(
          ACCESS,
          "2026-01-05",
          new AccessRequested(
              AccessRequestTermsBuilder.builder()
                  .organisation(new OrganisationId("GB-CHC-300001"))
                  .establishment(new EstablishmentCode("HYI"))
                  .kind(AccessKind.REGULAR_WORK)
                  .people(5)
                  .purpose("Mentoring")
                  .neededBy(LocalDate.parse("2026-02-28"))
                  .build()));

  @Test
  void accessIsDecidedOnOnceItIsForEverybody() {
    Draft three = entry(ACCESS, "2026-01-10", new AccessGranted(3, null));
    Draft two =
        entry(
            ACCESS,
            "2026-01-12",
            new AccessRefused(2, AccessRefusal.VETTING, "A sentence long ago", false));
    String key = "access-request " + ACCESS.id();

    assertThat(row(key, ASKED, three).open()).isTrue();
    assertThat(row(key, ASKED, three, two).open()).isFalse();
  }

  private static final StreamId CLOSURE =
      StreamId.parse("closure/00000000-0000-4000-8000-000000000004");

  private static Draft timeline(Milestone... steps) {
    return entry(CLOSURE, "2026-01-05", new ClosureTimelinePublished(List.of(steps)));
  }

  @Test
  void theStepsOfTheTimelineThatWasPublishedLastFallDue() {
    Milestone moves = new Milestone("The last wing moves", PartialDate.parse("2026-05-31"));
    Milestone gates = new Milestone("The gates close", PartialDate.parse("2026-06-30"));
    Milestone later = new Milestone("The gates close", PartialDate.parse("2026-09-30"));
    String key = "closure " + CLOSURE.id() + " milestone";

    DeadlineRow both = row(key, timeline(moves, gates));
    DeadlineRow again = row(key, timeline(moves, gates), timeline(later));
    DeadlineRow over =
        row(key, timeline(moves), entry(CLOSURE, "2026-05-01", new ClosureRescinded("No need")));

    assertThat(both.on()).isEqualTo(PartialDate.parse("2026-05-31"));
    assertThat(both.more()).isEqualTo(1);
    assertThat(again.on()).isEqualTo(PartialDate.parse("2026-09-30"));
    assertThat(over.open()).isFalse();
  }

  @Test
  void anOrderThatComesIntoForceLaterClosesThePrisonByThen() {
    Draft order =
        entry(
            CLOSURE,
            "2026-01-05",
            new ClosureOrderMade("SI 2026/1", null, PartialDate.parse("2026-03-01"), false, null));
    Draft closed = entry(CLOSURE, "2026-02-20", new ClosureCompleted(null, null));
    String key = "closure " + CLOSURE.id() + " order";

    assertThat(row(key, order).on()).isEqualTo(PartialDate.parse("2026-03-01"));
    assertThat(row(key, order, closed).open()).isFalse();
  }

  @Test
  void somebodyBidsByTheLastDayForBids() {
    Draft invited =
        entry(
            ROUND,
            "2026-01-05",
            new BidsInvited(LocalDate.parse("2026-02-15"), List.of(), true, null));
    Draft bid =
        entry(
            ROUND,
            "2026-02-10",
            new BidRecorded(
                BidTermsBuilder.builder().bidder(new OrganisationId("GB-CHC-300001")).build()));
    String key = "round " + ROUND.id() + " bids";

    assertThat(row(key, invited).on()).isEqualTo(PartialDate.parse("2026-02-15"));
    assertThat(row(key, invited, bid).open()).isFalse();
  }
}
