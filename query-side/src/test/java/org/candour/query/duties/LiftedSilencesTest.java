package org.candour.query.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.query.testing.Draft.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.candour.events.PartialDate;
import org.candour.events.deadline.DeadlineKind;
import org.candour.events.deadline.SilenceLifted;
import org.candour.events.deadline.SilenceRecorded;
import org.candour.events.estate.closure.ExitPlanAgreed;
import org.candour.events.estate.closure.ExitPlanCompleted;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.commitment.CommitmentMissed;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.events.partnership.commitment.CommitmentTermsBuilder;
import org.candour.events.partnership.commitment.EvidenceSubmitted;
import org.candour.query.partnership.commitment.Commitment;
import org.candour.query.partnership.commitment.CommitmentsView;
import org.candour.query.testing.Cards;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Folded;
import org.junit.jupiter.api.Test;

/** What came in time and was written down too late is no silence in any view. */
class LiftedSilencesTest {

  private static final StreamId PROMISE =
      StreamId.parse("commitment/00000000-0000-4000-8000-000000000001");
  private static final StreamId CLOSURE =
      StreamId.parse("closure/00000000-0000-4000-8000-000000000002");
  private static final LocalDate DUE = LocalDate.parse("2024-06-30");

  private static final Draft OFFERED =
      entry(
          PROMISE,
          "2024-06-01",
          new CommitmentOffered(
              CommitmentTermsBuilder.builder()
                  .by(new Party("HYI"))
                  .to(new Party("GB-CHC-300001"))
                  .what("A room")
                  .due(DUE)
                  .build(),
              null));
  private static final Draft MISSED = entry(PROMISE, "2024-06-30", new CommitmentMissed(DUE, null));
  private static final Draft SHOWN =
      entry(PROMISE, "2024-06-20", new EvidenceSubmitted("It is open", new Party("HYI")));

  /** Lifts the silence that stands second. */
  private static final Draft LIFTED =
      entry(
          PROMISE,
          "2024-06-20",
          new SilenceLifted(PROMISE, "promise", DUE, 1, 2, PartialDate.parse("2024-06-20")));

  @Test
  void theListOfSilencesHasItNoMore() {
    assertThat(Folded.rows(new SilencesView(), List.of(OFFERED, MISSED))).hasSize(1);
    assertThat(Folded.rows(new SilencesView(), List.of(OFFERED, MISSED, SHOWN, LIFTED))).isEmpty();
  }

  @Test
  void thePromiseIsNeitherMissedNorLate() {
    Commitment kept =
        Folded.row(new CommitmentsView(), PROMISE.id(), List.of(OFFERED, MISSED, SHOWN, LIFTED));

    assertThat(kept.missed()).isEmpty();
    assertThat(kept.daysLate()).isNull();
    assertThat(kept.state()).isEqualTo(Commitment.CommitmentStatus.EVIDENCE_SHOWN);
  }

  @Test
  void whatIsDueIsNotSilent() {
    Map<String, DeadlineRow> due =
        Folded.rows(new DueView(), List.of(OFFERED, MISSED, SHOWN, LIFTED));

    assertThat(due.values()).singleElement().matches(row -> !row.silent() && !row.open());
  }

  @Test
  void ofSeveralExitPlansTheFirstThatIsOpenIsShownAndTheOthersCounted() {
    OrganisationId charity = new OrganisationId("GB-CHC-300001");
    List<Draft> plans =
        List.of(
            entry(
                CLOSURE,
                "2026-01-05",
                new ExitPlanAgreed(charity, "Art", null, LocalDate.parse("2026-03-31"))),
            entry(
                CLOSURE,
                "2026-01-05",
                new ExitPlanAgreed(charity, "Visits", null, LocalDate.parse("2026-04-30"))),
            entry(
                CLOSURE,
                "2026-01-05",
                new ExitPlanAgreed(charity, "Housing", null, LocalDate.parse("2026-05-31"))),
            entry(CLOSURE, "2026-03-30", new ExitPlanCompleted(charity, "Art")));

    DeadlineRow row = Folded.row(new DueView(), "closure " + CLOSURE.id() + " exit-plan", plans);

    assertThat(row.on()).isEqualTo(PartialDate.parse("2026-04-30"));
    assertThat(row.more()).isEqualTo(1);
  }

  @Test
  void whatWasShownAndDisputedIsSaid() {
    Draft missed =
        entry(
            PROMISE,
            "2024-06-30",
            new CommitmentMissed(
                DUE,
                new CommitmentMissed.Disputed(
                    "It is open",
                    PartialDate.parse("2024-06-10"),
                    PartialDate.parse("2024-06-15"))));

    assertThat(card(missed))
        .contains(
            "What was shown for it on 10 June 2024 was disputed on 15 June 2024, and nothing has"
                + " been shown since.")
        .doesNotContain("nothing was received");
  }

  @Test
  void aClosureThatPassedItsDayIsNobodysSilence() {
    Draft passed =
        entry(
            CLOSURE,
            "2026-12-31",
            new SilenceRecorded(
                DeadlineKind.CLOSURE, "planned", LocalDate.parse("2026-12-31"), null, null));

    assertThat(card(passed)).contains("It was planned for 31 December 2026");
  }

  private static String card(Draft silence) {
    return new Cards("duties", List.of(silence)).first("silences", LocalDate.parse("2027-02-01"));
  }
}
