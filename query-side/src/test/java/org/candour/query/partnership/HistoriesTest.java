package org.candour.query.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.query.testing.Draft.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.commitment.CommitmentAccepted;
import org.candour.events.partnership.commitment.CommitmentFulfilled;
import org.candour.events.partnership.commitment.CommitmentMissed;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.events.partnership.commitment.CommitmentTermsBuilder;
import org.candour.events.partnership.commitment.DueDateChanged;
import org.candour.events.partnership.commitment.EvidenceSubmitted;
import org.candour.events.partnership.commitment.FulfilmentDisputed;
import org.candour.events.partnership.concern.ConcernAcknowledged;
import org.candour.events.partnership.concern.ConcernAnswered;
import org.candour.events.partnership.concern.ConcernEscalated;
import org.candour.events.partnership.concern.ConcernKind;
import org.candour.events.partnership.concern.ConcernRaised;
import org.candour.events.partnership.concern.ConcernTermsBuilder;
import org.candour.events.partnership.concern.ConcernUnacknowledged;
import org.candour.events.partnership.concern.ConcernUnanswered;
import org.candour.events.partnership.organisation.ReferralReturnRecorded;
import org.candour.query.partnership.commitment.Commitment;
import org.candour.query.partnership.commitment.CommitmentsPresentation;
import org.candour.query.partnership.commitment.CommitmentsView;
import org.candour.query.partnership.concern.Concern;
import org.candour.query.partnership.concern.ConcernsPresentation;
import org.candour.query.partnership.concern.ConcernsView;
import org.candour.query.partnership.organisation.Organisation;
import org.candour.query.partnership.organisation.OrganisationsView;
import org.candour.query.presentation.CardFact;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.Phrase;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Folded;
import org.junit.jupiter.api.Test;

/** What the registers say of promises and concerns that came late. */
class HistoriesTest {

  private static final String ID = "00000000-0000-4000-8000-000000000001";
  private static final Party PRISON = new Party("HYI");
  private static final Party CHARITY = new Party("GB-CHC-300001");
  private static final LocalDate DUE = LocalDate.parse("2026-02-10");
  private static final EvidenceSubmitted EVIDENCE = new EvidenceSubmitted("It is open", PRISON);

  private static final LocalDate TODAY = LocalDate.parse("2026-05-31");
  private static final Party MINISTRY = new Party("GB-GOV-MOJ");

  /** An event on a day. */
  private record On(String day, Event event) {}

  private static Commitment promise(On... more) {
    List<Draft> history = new ArrayList<>();
    StreamId stream = StreamId.parse("commitment/" + ID);
    history.add(
        entry(
            stream,
            "2026-01-05",
            new CommitmentOffered(
                CommitmentTermsBuilder.builder()
                    .by(PRISON)
                    .to(CHARITY)
                    .what("A room")
                    .due(DUE)
                    .build(),
                null)));
    Arrays.stream(more).forEach(on -> history.add(entry(stream, on.day(), on.event())));
    return Folded.row(new CommitmentsView(), ID, history);
  }

  private static Concern concern(On... more) {
    List<Draft> history = new ArrayList<>();
    StreamId stream = StreamId.parse("concern/" + ID);
    history.add(
        entry(
            stream,
            "2026-03-30",
            new ConcernRaised(
                ConcernTermsBuilder.builder()
                    .kind(ConcernKind.ISSUE)
                    .from(CHARITY)
                    .to(PRISON)
                    .subject("Keys")
                    .text("None")
                    .build())));
    Arrays.stream(more).forEach(on -> history.add(entry(stream, on.day(), on.event())));
    return Folded.row(new ConcernsView(), ID, history);
  }

  private static String stands(Commitment promise) {
    return new CommitmentsPresentation().card(promise, TODAY).standing();
  }

  private static String stands(Concern concern) {
    return new ConcernsPresentation().card(concern, TODAY).standing();
  }

  private static List<String> facts(Concern concern) {
    return new ConcernsPresentation()
        .card(concern, TODAY).facts().stream().map(CardFact::name).toList();
  }

  @Test
  void whatIsShownOnTheLastDayIsNotLateAndOnTheNextItIs() {
    assertThat(promise(new On("2026-02-10", EVIDENCE)).daysLate()).isNull();
    assertThat(promise(new On("2026-02-11", EVIDENCE)).daysLate()).isEqualTo(new Days(1, 1L));
  }

  @Test
  void aMissedPromiseThatIsKeptLaterSaysHowManyDays() {
    Commitment kept =
        promise(
            new On("2026-02-10", new CommitmentMissed(DUE, null)),
            new On("2026-03-10", EVIDENCE),
            new On("2026-03-12", new CommitmentFulfilled(null, CHARITY)));

    assertThat(kept.missed()).hasSize(1);
    assertThat(kept.state()).isEqualTo(Commitment.CommitmentStatus.FULFILLED);
    assertThat(kept.daysLate()).isEqualTo(new Days(28, 28L));
  }

  @Test
  void whatIsDisputedCountsNoMore() {
    Commitment disputed =
        promise(
            new On("2026-02-10", EVIDENCE),
            new On("2026-02-12", new FulfilmentDisputed("It is locked", CHARITY)),
            new On("2026-02-20", EVIDENCE));

    assertThat(disputed.daysLate()).isEqualTo(new Days(10, 10L));
  }

  @Test
  void whatIsDisputedAfterItsDayIsOverdueAndNotMissed() {
    Commitment disputed =
        promise(
            new On("2026-02-10", EVIDENCE),
            new On("2026-02-12", new FulfilmentDisputed("It is locked", CHARITY)));

    assertThat(disputed.state()).isEqualTo(Commitment.CommitmentStatus.DISPUTED);
    assertThat(stands(disputed)).isEqualTo("Overdue and disputed: it fell due 110 days ago.");
  }

  @Test
  void whatCameInTimeIsNotSaidToBeLateHoweverLateItWasWrittenDown() {
    On missed = new On("2026-02-10", new CommitmentMissed(DUE, null));
    On confirmed = new On("2026-03-01", new CommitmentFulfilled(null, CHARITY));

    assertThat(stands(promise(missed, new On("2026-02-09", EVIDENCE), confirmed)))
        .isEqualTo(
            "Fulfilled, in time but written down after the ledger recorded that nothing came.");
    assertThat(stands(promise(missed, new On("2026-02", EVIDENCE), confirmed)))
        .startsWith("Fulfilled, perhaps in time but");
    assertThat(stands(promise(missed, new On("2026-02-09", EVIDENCE))))
        .startsWith("Evidence is shown, in time but");
  }

  @Test
  void howLateAPromiseWasKeptIsSaidWhetherOrNotASilenceIsRecorded() {
    On late = new On("2026-02-12", EVIDENCE);
    On confirmed = new On("2026-03-01", new CommitmentFulfilled(null, CHARITY));

    assertThat(stands(promise(late, confirmed))).isEqualTo("Fulfilled, 2 days late.");
    assertThat(
            stands(promise(new On("2026-02-10", new CommitmentMissed(DUE, null)), late, confirmed)))
        .isEqualTo("Fulfilled, 2 days late.");
    assertThat(stands(promise(new On("2026-02-10", EVIDENCE), confirmed))).isEqualTo("Fulfilled.");
  }

  @Test
  void whatWasMissedAndKeptByAnotherDaySaysBoth() {
    Commitment kept =
        promise(
            new On("2026-02-10", new CommitmentMissed(DUE, null)),
            new On("2026-02-11", new DueDateChanged(DUE.plusDays(30), "Keys", DUE, PRISON)),
            new On("2026-03-01", EVIDENCE),
            new On("2026-03-02", new CommitmentFulfilled(null, CHARITY)));

    assertThat(stands(kept))
        .isEqualTo("Fulfilled, by a day that was set after it was missed. Put off once.");
  }

  @Test
  void acceptingAPromiseHidesNothingOfWhatBecameOfIt() {
    CommitmentAccepted accepted = new CommitmentAccepted(CHARITY);

    assertThat(promise(new On("2026-02-01", EVIDENCE), new On("2026-02-02", accepted)).state())
        .isEqualTo(Commitment.CommitmentStatus.EVIDENCE_SHOWN);
    assertThat(
            promise(
                    new On("2026-02-10", new CommitmentMissed(DUE, null)),
                    new On("2026-02-11", accepted))
                .state())
        .isEqualTo(Commitment.CommitmentStatus.MISSED);
  }

  @Test
  void aConcernHasTwoClocksAndSaysHowLateItsAnswerCame() {
    Concern open = concern();
    Concern late =
        concern(
            new On("2026-04-15", new ConcernUnacknowledged(LocalDate.parse("2026-04-15"), PRISON)),
            new On("2026-04-29", new ConcernUnanswered(LocalDate.parse("2026-04-29"), PRISON)),
            new On("2026-05-04", new ConcernAnswered("Cut", null, PRISON)));

    assertThat(open.acknowledgementDue()).isEqualTo("2026-04-15");
    assertThat(open.answerDue()).isEqualTo("2026-04-29");
    assertThat(late.unacknowledged()).hasSize(1);
    assertThat(late.silences()).hasSize(1);
    assertThat(late.daysLate()).isEqualTo(new Days(5, 5L));
    assertThat(stands(late)).isEqualTo("Answered, 5 days late.");
    assertThat(facts(late)).contains("Late by", "Not acknowledged in time", "Not answered in time");
    assertThat(facts(open)).contains("Acknowledgement due", "Answer due");
  }

  @Test
  void anAnswerInTimeIsNotSaidToBeLateHoweverLateItWasWrittenDown() {
    assertThat(
            stands(
                concern(
                    new On(
                        "2026-04-29", new ConcernUnanswered(LocalDate.parse("2026-04-29"), PRISON)),
                    new On("2026-04-28", new ConcernAnswered("Cut", null, PRISON)))))
        .isEqualTo(
            "Answered, in time but written down after the ledger recorded that nothing came.");
  }

  @Test
  void acknowledgingIsOfferedUntilItIsDoneAndAnewToWhomTheConcernIsTakenNext() {
    ConcernsPresentation says = new ConcernsPresentation();
    On acknowledged = new On("2026-04-02", new ConcernAcknowledged(null, PRISON));
    Concern seen = concern(acknowledged);
    Concern further =
        concern(
            acknowledged,
            new On("2026-05-04", new ConcernEscalated(MINISTRY, "They are not", CHARITY)));

    assertThat(says.takes(concern(), "acknowledge-concern")).isTrue();
    assertThat(says.takes(seen, "acknowledge-concern")).isFalse();
    assertThat(says.takes(seen, "answer-concern")).isTrue();
    assertThat(says.takes(further, "acknowledge-concern")).isTrue();
  }

  @Test
  void anAnswerIsNoAnswerOfWhomTheConcernIsTakenToNext() {
    Concern further =
        concern(
            new On("2026-04-01", new ConcernAnswered("Cut", "Ordered", PRISON)),
            new On("2026-05-04", new ConcernEscalated(MINISTRY, "They are not", CHARITY)));

    assertThat(further.answered()).isNull();
    assertThat(further.answer()).isNull();
    assertThat(further.earlierAnswers())
        .containsExactly(
            new Concern.Given("Cut", "Ordered", new EntryDate(PartialDate.parse("2026-04-01"), 1)));
    assertThat(facts(further))
        .contains("Answered before it was escalated")
        .doesNotContain("Answer", "Answered", "What was done", "Acknowledgement due");
  }

  @Test
  void aNeedIsRaisedWithTheRightArticle() {
    assertThat(heading(ConcernKind.NEED)).startsWith(" raised a need with ");
    assertThat(heading(ConcernKind.IDEA)).startsWith(" raised an idea with ");
  }

  private static String heading(ConcernKind kind) {
    Concern concern =
        Folded.row(
            new ConcernsView(),
            ID,
            List.of(
                entry(
                    StreamId.parse("concern/" + ID),
                    "2026-03-30",
                    new ConcernRaised(
                        ConcernTermsBuilder.builder()
                            .kind(kind)
                            .from(CHARITY)
                            .to(PRISON)
                            .subject("Keys")
                            .text("None")
                            .build()))));
    return new ConcernsPresentation()
        .card(concern, TODAY).heading().stream()
            .filter(Phrase.Text.class::isInstance)
            .map(phrase -> ((Phrase.Text) phrase).text())
            .collect(Collectors.joining());
  }

  private static Organisation returns(ReferralReturnRecorded... returns) {
    StreamId stream = CHARITY.stream();
    List<Draft> history = new ArrayList<>();
    Arrays.stream(returns).forEach(r -> history.add(entry(stream, "2026-05-01", r)));
    return Folded.row(new OrganisationsView(), stream.id(), history);
  }

  private static ReferralReturnRecorded referred(
      String from, int under, int outside, String... prisons) {
    LocalDate first = LocalDate.parse(from);
    return new ReferralReturnRecorded(
        new OrganisationId(CHARITY.value()),
        first,
        first.plusMonths(3).minusDays(1),
        under,
        outside,
        Arrays.stream(prisons).map(EstablishmentCode::new).toList());
  }

  @Test
  void aLaterReturnForTheSamePeriodCountsInsteadOfTheFirst() {
    Organisation corrected =
        returns(
            referred("2026-01-01", 10, 5, "HYI"),
            referred("2025-10-01", 1, 2, "HYI"),
            referred("2026-01-01", 12, 7, "HYI"));

    assertThat(corrected.referredUnderAgreements()).isEqualTo(13);
    assertThat(corrected.referredOutsideAgreements()).isEqualTo(9);
    assertThat(corrected.referrals())
        .extracting(Organisation.Referrals::replacedBy)
        .containsExactly(2L, null, null);
  }

  @Test
  void returnsOfOnePeriodCountBesideEachOtherOnlyForDifferentPrisons() {
    assertThat(
            returns(referred("2026-01-01", 10, 5, "HYI"), referred("2026-01-01", 12, 7, "CYI"))
                .referredUnderAgreements())
        .isEqualTo(22);
    assertThat(
            returns(referred("2026-01-01", 10, 5, "HYI"), referred("2026-01-01", 12, 7))
                .referredUnderAgreements())
        .isEqualTo(12);
  }
}
