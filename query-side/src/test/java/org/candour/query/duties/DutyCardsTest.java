package org.candour.query.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.candour.query.partnership.PartnershipExamples;
import org.candour.query.testing.Cards;
import org.candour.query.testing.Examples;
import org.candour.query.testing.History;
import org.junit.jupiter.api.Test;

/** How the registers of duties say a row. */
class DutyCardsTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

  private static final Cards CARDS =
      new Cards(
          "duties",
          Stream.concat(
                  History.everything().stream(),
                  Examples.implementing(PartnershipExamples.class).getFirst().drafts().stream())
              .toList());

  @Test
  void aBreachIsSaidWithItsFindingAndItsExplanation() {
    assertThat(CARDS.first("breaches", TODAY))
        .isEqualTo(
            """
            Not complied with: Three months’ notice is given
            ! Short by between 11 and 12 days, and not explained: it is imported history.
            Explanation: None
            Finding: 80 days lay between.
            In: <closure/02>
            Concerns: <establishment/CYI> | <organisation/GB-CHC-1074546>
            Happened: 31 March 2013 (entry 20)
            Duty: closure-notice, version 1, not binding in law
            + Said by: entry 20
            + Finding holds: Three months’ notice is given
            """);
  }

  @Test
  void aMissedDeadlineIsSaidWithItsDay() {
    assertThat(CARDS.headed("silences", "A promise was missed", TODAY))
        .isEqualTo(
            """
            A promise was missed: <commitment/02>
            ! It fell due on 31 March 2027, in 122 days, and nothing was received.
            Of: <commitment/02>
            Fell due: 31 March 2027
            Recorded: 1 January 1970, 1:00am, entry 63
            """);
  }

  @Test
  void aDeadlineIsSaidWithWhetherAnythingStillComes() {
    assertThat(CARDS.of("due", "concern 00000000-0000-4000-8000-000000000003", TODAY))
        .isEqualTo(
            """
            Answer due 12 May 2026: <concern/03>
            Done, or no longer to come.
            Day: 12 May 2026
            Of: <concern/03>
            Concerns: <establishment/HYI>
            """);
  }
}
