package org.candour.query.estate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.candour.query.testing.Cards;
import org.candour.query.testing.History;
import org.junit.jupiter.api.Test;

/** How the registers of the estate say a row with a history. */
class EstateCardsTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

  private static final Cards CARDS = new Cards("estate", History.everything());

  @Test
  void aPrisonIsSaidInBrief() {
    assertThat(CARDS.of("establishments", "HYI", TODAY))
        .isEqualTo(
            """
            Holloway
            Closure announced.
            Code: HYI
            Since: 25 November 2015
            - Closures: <closure/01>
            + Kind: HMP
            + Category: B
            + Holds: Men
            """);
  }

  @Test
  void aClosureIsSaidWithItsPlansAndItsNotice() {
    assertThat(CARDS.first("closures", TODAY))
        .isEqualTo(
            """
            Closure of <establishment/HYI>
            Completed.
            Kind: Full
            Announced: 25 November 2015 (entry 1)
            - Planned: July 2016
            - Complete: July 2016 (entry 5)
            - Notice: 205 days
            - Duties breached: None
            + First planned for: July 2016 (entry 1)
            + Put off: Never
            + Last prisoners left: 17 June 2016 (entry 3)
            + Complete: July 2016 (entry 5)
            + Places lost: 591
            + Reason given: The estate is to be renewed
            + Stated by: Chancellor of the Exchequer
            """);
  }

  @Test
  void aDevelopmentIsSaidStepByStep() {
    assertThat(CARDS.first("developments", TODAY))
        .isEqualTo(
            """
            Berwyn
            Open.
            Site: Wrexham
            Prison: <establishment/BWI>
            Places: 2,106
            Run by: Public
            Steps: Site earmarked: 4 September 2013 (entry 30) | Partners convened: January 2014 \
            (entry 31) | Access assessed: February 2014 (entry 32) | Service location reviewed: \
            March 2014 (entry 33) | Advice taken: April 2014 (entry 34) | Groups heard: May 2014 \
            (entry 35) | Design fixed: June 2014 (entry 36) | First prisoners received: 28 \
            February 2017 (entry 37) | Opened: March 2017 (entry 38)
            """);
  }
}
