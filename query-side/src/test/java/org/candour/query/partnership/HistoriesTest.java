package org.candour.query.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.query.testing.TestLedger.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.candour.events.DutyJudged.Days;
import org.candour.events.Event;
import org.candour.events.Party;
import org.candour.events.StreamId;
import org.candour.events.partnership.CommitmentAccepted;
import org.candour.events.partnership.CommitmentFulfilled;
import org.candour.events.partnership.CommitmentMissed;
import org.candour.events.partnership.CommitmentOffered;
import org.candour.events.partnership.ConcernAnswered;
import org.candour.events.partnership.ConcernKind;
import org.candour.events.partnership.ConcernRaised;
import org.candour.events.partnership.ConcernUnacknowledged;
import org.candour.events.partnership.ConcernUnanswered;
import org.candour.events.partnership.EvidenceSubmitted;
import org.candour.events.partnership.FulfilmentDisputed;
import org.candour.query.testing.Folded;
import org.candour.query.testing.TestLedger.Draft;
import org.junit.jupiter.api.Test;

/** What the registers say of promises and concerns that came late. */
class HistoriesTest {

  private static final String ID = "00000000-0000-4000-8000-000000000001";
  private static final Party PRISON = new Party("HYI");
  private static final Party CHARITY = new Party("GB-CHC-1");
  private static final LocalDate DUE = LocalDate.parse("2026-02-10");
  private static final EvidenceSubmitted EVIDENCE = new EvidenceSubmitted("It is open", PRISON);

  /** An event on a day. */
  private record On(String day, Event event) {}

  private static Commitment promise(On... more) {
    List<Draft> history = new ArrayList<>();
    StreamId stream = StreamId.parse("commitment/" + ID);
    history.add(
        entry(
            stream,
            "2026-01-05",
            new CommitmentOffered(PRISON, CHARITY, "A room", null, DUE, null, List.of())));
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
            new ConcernRaised(ConcernKind.ISSUE, CHARITY, PRISON, "Keys", "None", null)));
    Arrays.stream(more).forEach(on -> history.add(entry(stream, on.day(), on.event())));
    return Folded.row(new ConcernsView(), ID, history);
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
            new On("2026-02-10", new CommitmentMissed(DUE)),
            new On("2026-03-10", EVIDENCE),
            new On("2026-03-12", new CommitmentFulfilled(null, CHARITY)));

    assertThat(kept.missed()).hasSize(1);
    assertThat(kept.state()).isEqualTo(Commitment.State.FULFILLED);
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
  void acceptingAPromiseHidesNothingOfWhatBecameOfIt() {
    CommitmentAccepted accepted = new CommitmentAccepted(CHARITY);

    assertThat(promise(new On("2026-02-01", EVIDENCE), new On("2026-02-02", accepted)).state())
        .isEqualTo(Commitment.State.EVIDENCE_SHOWN);
    assertThat(
            promise(new On("2026-02-10", new CommitmentMissed(DUE)), new On("2026-02-11", accepted))
                .state())
        .isEqualTo(Commitment.State.MISSED);
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
  }
}
