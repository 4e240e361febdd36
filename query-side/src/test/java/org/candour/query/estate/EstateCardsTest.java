package org.candour.query.estate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureCompleted;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosureTermsBuilder;
import org.candour.events.estate.development.EstablishmentOpened;
import org.candour.events.estate.establishment.UseResumed;
import org.candour.events.id.StreamId;
import org.candour.query.testing.Cards;
import org.candour.query.testing.Draft;
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
            Closed.
            Code: HYI
            Since: July 2016
            - Closures: <closure/01>
            + Kind: HMP
            + Category: B
            + Holds: Men
            + In the registers: its board <boards>, what its board asked <escalations>
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

  @Test
  void aReformPrisonIsSaidToHaveBeenOneFromADayToADay() {
    assertThat(CARDS.of("establishments", "CYI", TODAY))
        .contains(
            "Reform prison since: 2016 (entry ", "Reform prison until: December 2017 (entry ");
  }

  @Test
  void aPrisonThatOpenedAgainIsInUseThoughItWasClosedOnce() {
    Cards reopened =
        new Cards(
            "estate",
            closedAndThen(
                ClosureKind.FULL,
                Draft.entry(
                    History.BERWYN.stream(),
                    "2018-07",
                    new EstablishmentOpened(History.HOLLOWAY, 580, null))));

    assertThat(reopened.of("establishments", "HYI", TODAY))
        .startsWith("Holloway\nIn use.\nCode: HYI\nSince: July 2018\n");
    assertThat(reopened.first("closures", TODAY)).contains("\nCompleted.\n");
  }

  @Test
  void aTemporaryClosureThatTookPlaceAndEndedWasCompleteAndNotRescinded() {
    Cards resumed =
        new Cards(
            "estate",
            closedAndThen(
                ClosureKind.TEMPORARY,
                Draft.entry(
                    History.HOLLOWAY.stream(), "2014-02-01", new UseResumed(History.HOLLOWAY))));

    assertThat(resumed.of("establishments", "HYI", TODAY))
        .startsWith("Holloway\nIn use.\nCode: HYI\nSince: 1 February 2014\n")
        .doesNotContainIgnoringCase("rescinded");
    assertThat(resumed.first("closures", TODAY)).contains("\nCompleted.\n");
  }

  private static List<Draft> closedAndThen(ClosureKind kind, Draft... later) {
    StreamId closure = History.HOLLOWAY_CLOSURE.stream();
    StreamId prison = History.HOLLOWAY.stream();
    List<Draft> all =
        new ArrayList<>(
            List.of(
                History.holloway().getFirst(),
                Draft.entry(
                    closure,
                    "2013-01-10",
                    new ClosureAnnounced(
                        ClosureTermsBuilder.builder()
                            .establishment(History.HOLLOWAY)
                            .kind(kind)
                            .build(),
                        false,
                        true)),
                Draft.entry(closure, "2013-09-01", new ClosureCompleted(null, null), prison)));
    all.addAll(List.of(later));
    return all;
  }
}
