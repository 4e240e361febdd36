package org.candour.query.governance.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.candour.query.testing.Cards;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Examples;
import org.junit.jupiter.api.Test;

/** You said, we did; and who was heard on a decision. */
class ConsultationCardsTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-29");
  private static final List<Draft> DRAFTS =
      Examples.implementing(ConsultationExamples.class).getFirst().drafts();
  private static final Cards CARDS = new Cards("governance.consultation", DRAFTS);

  @Test
  void aConsultationSaysWhatWasSaidAndWhatWasDone() {
    assertThat(CARDS.of("consultations", ConsultationExamples.HELD.id(), TODAY))
        .isEqualTo(
            said(
                """
                The future of Holloway
                Outcome published, 8 days late.
                Consulted by: <level/MINISTRY>
                About: <closure/723> (entry 0)
                Stage: Idea
                Opens: 5 January 2026
                Closes: 7 April 2026
                Groups heard: families
                Groups not heard: Staff | Neighbours
                Responses: 8
                Where they stood: 1 for, 5 against, 2 for a part, 0 on no side
                What changed: A wing stays
                What did not, and why: Money
                You said, we did: <organisation/GB-CHC-1074546>, 2 February 2026 (entry 3), against: \
                Keep it open. Speaks for families. We did: A wing stays. 10 February 2026 (entry 5) | \
                Not named, 3 February 2026 (entry 4), for: Close it. Not answered.
                Closed: 7 April 2026 (entry 7)
                Outcome due: 30 June 2026
                Outcome published: 8 July 2026 (entry 9)
                Outcome not published in time: 30 June 2026 (entry 8)
                + Asked: What would you miss
                + Invited: <organisation/GB-CHC-1074546>
                + Recorded: 5 January 2026 (entry 1)
                + Extended: 2 March 2026 (entry 6)
                """));
  }

  @Test
  void aConsultationWithoutAWordSaysWhoWasNotHeard() {
    assertThat(CARDS.of("consultations", ConsultationExamples.SILENT.id(), TODAY))
        .isEqualTo(
            said(
                """
                The future of Holloway
                Outcome published, 16 days late.
                Consulted by: <level/MINISTRY>
                Opens: 5 January 2026
                Closes: 30 March 2026
                Groups not heard: Families | Staff | Neighbours
                Where they stood: Not known
                Closed: 30 March 2026 (entry 12)
                Outcome due: 22 June 2026
                Outcome published: 8 July 2026 (entry 13)
                + Asked: What would you miss
                + Recorded: 5 January 2026 (entry 10)
                """));
  }

  @Test
  void aConsultationWhoseOutcomeIsOverduePresses() {
    Cards waiting = new Cards("governance.consultation", DRAFTS.subList(0, 9));
    assertThat(waiting.of("consultations", ConsultationExamples.HELD.id(), TODAY))
        .isEqualTo(
            said(
                """
                The future of Holloway
                ! No outcome: it was due 152 days ago.
                Consulted by: <level/MINISTRY>
                About: <closure/723> (entry 0)
                Stage: Idea
                Opens: 5 January 2026
                Closes: 7 April 2026
                Groups heard: families
                Groups not heard: Staff | Neighbours
                Responses: 8
                You said, we did: <organisation/GB-CHC-1074546>, 2 February 2026 (entry 3), against: \
                Keep it open. Speaks for families. We did: A wing stays. 10 February 2026 (entry 5) | \
                Not named, 3 February 2026 (entry 4), for: Close it. Not answered.
                Closed: 7 April 2026 (entry 7)
                Outcome due: 30 June 2026
                Outcome not published in time: 30 June 2026 (entry 8)
                + Asked: What would you miss
                + Invited: <organisation/GB-CHC-1074546>
                + Recorded: 5 January 2026 (entry 1)
                + Extended: 2 March 2026 (entry 6)
                """));
  }

  @Test
  void aDecisionSaysWhoWasHeardAndAtWhichStagesNobodyWasAsked() {
    assertThat(CARDS.of("consulted-decisions", ConsultationExamples.CLOSURE.id(), TODAY))
        .isEqualTo(
            said(
                """
                <closure/723>
                1 consultation; not every group was heard.
                - Decision: Closure
                Consultations: <consultation/721>, stage: idea
                Groups heard: Staff | families
                Groups not heard: Women | Neighbours
                Stages without a consultation: design | delivery | review
                Begun: 1 December 2025 (entry 0)
                """));
  }

  @Test
  void aDecisionOnWhichNobodyWasConsultedPresses() {
    Cards alone = new Cards("governance.consultation", DRAFTS.subList(0, 1));
    assertThat(alone.of("consulted-decisions", ConsultationExamples.CLOSURE.id(), TODAY))
        .isEqualTo(
            said(
                """
                <closure/723>
                ! No consultation is on record.
                - Decision: Closure
                Stages without a consultation: idea | design | delivery | review
                Begun: 1 December 2025 (entry 0)
                """));
  }

  /** Ids are shortened to their ends. */
  private static String said(String card) {
    return card.replaceAll("/(7[0-9]{2}>)", "/00000000-0000-4000-8000-000000000$1");
  }
}
