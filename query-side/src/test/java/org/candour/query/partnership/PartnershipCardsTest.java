package org.candour.query.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.candour.query.testing.Cards;
import org.candour.query.testing.Examples;
import org.junit.jupiter.api.Test;

/** How the registers of partnership say a row on which every event has come. */
class PartnershipCardsTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

  private static final Cards CARDS =
      new Cards(
          "partnership",
          Cards.firstOfEach(Examples.implementing(PartnershipExamples.class).getFirst().drafts()));

  @Test
  void anOrganisationIsSaidWithWaysToItsRegisters() {
    assertThat(CARDS.first("organisations", TODAY))
        .isEqualTo(
            """
            Clinks
            12 people were referred to it outside any agreement, unpaid.
            Identifier: GB-CHC-1074546
            Kind: Charity
            Income in a year: Up to £100,000
            Specialisms: Some words about specialisms
            Areas: Some words about areas
            In the registers: promises made by it <commitments>, promises made to it \
            <commitments>, concerns raised by it <concerns>, its agreements <agreements>, where \
            it is a named partner <named-partners>, its requests for access <access-requests>, \
            arrangements with it <arrangements>
            + What it brings: Some words about contribution
            + Referred under agreements: 12 people
            + Referrals: 31 March 2027 to 31 March 2027, from <establishment/HYI>: 12 under \
            agreements, 12 outside (entry 2)
            + Other identifiers: GB-CHC-1074546
            + Registered: 10 January 2026 (entry 0)
            """);
  }

  @Test
  void aPromiseIsSaidWithEachChangeAndEachProof() {
    assertThat(CARDS.first("commitments", TODAY))
        .isEqualTo(
            """
            <establishment/HYI> promised <establishment/HYI>, for 31 March 2027: A room on Tuesdays
            ! Missed: it fell due in 122 days.
            Made by: <establishment/HYI>
            Made to: <establishment/HYI>
            Due: 31 March 2027
            How anybody can tell: The room is open
            Put off: Brought forward from 31 March 2027 to 31 March 2027: There is no money. \
            Changed 16 July 2026 (entry 9)
            Another day asked for: From 31 March 2027 to 30 June 2027: There is no money. Asked 19 \
            September 2026 (entry 12)
            Arises from: <round/03> (entry 3)
            Evidence: 13 April 2026 (entry 6)
            Disputed: 15 June 2026 (entry 8)
            Missed: 18 September 2026 (entry 11)
            + Offered: 10 January 2026 (entry 3)
            + Accepted: 11 February 2026 (entry 4)
            + Withdrawn: 17 August 2026 (entry 10)
            + Bears on: housing
            """);
  }

  @Test
  void aConcernIsSaidWithItsAnswersAndHowLongItWaited() {
    assertThat(CARDS.first("concerns", TODAY))
        .isEqualTo(
            """
            <establishment/HYI> raised an issue with <establishment/HYI>: Keys
            Closed; the party that raised it is satisfied.
            Raised by: <establishment/HYI>
            To be answered by: <establishment/HYI>
            Raised: 10 January 2026 (entry 13)
            Age: 124 days until it was closed
            Answered before it was escalated: They are being cut. What was done: Some words about \
            done. Answered 12 March 2026 (entry 15)
            Not acknowledged in time: 15 June 2026 (entry 19)
            Not answered in time: 15 June 2026 (entry 18)
            + What it says: None were issued
            + About: <establishment/HYI>
            + Raised first with: <establishment/HYI>
            + Acknowledged: 11 February 2026 (entry 14)
            + Escalated: 13 April 2026 (entry 16)
            + Closed: 14 May 2026 (entry 17)
            """);
  }

  @Test
  void aRequestForAccessIsSaidInCountsAndReasons() {
    assertThat(CARDS.first("access-requests", TODAY))
        .isEqualTo(
            """
            <organisation/GB-CHC-1074546> asked <establishment/HYI> for visit for 12 people
            Decided: 12 let in, 12 refused, of 12 asked for.
            Purpose: Mentoring
            Have been in prison themselves: 12 of 12
            Refused because of that: 12 people
            Refused: 12 people, staffing: It was locked (entry 22)
            Asked: 10 January 2026 (entry 20)
            Decided: 12 March 2026 (entry 22)
            From asking to deciding: 61 days
            """);
  }

  @Test
  void anArrangementIsSaidWithWhatWasCountedUnderIt() {
    assertThat(CARDS.first("arrangements", TODAY))
        .isEqualTo(
            """
            <establishment/HYI>, information sharing: A room on Tuesdays
            Ended. It is not on record that both sides agreed to it.
            Whose word: By national oversight’s account; <establishment/HYI> has not agreed yet; <organisation/GB-CHC-1074546> has not agreed yet
            With: <organisation/GB-CHC-1074546>
            Coordinated by: Partnership manager
            Hours a week: 12
            Made: 10 January 2026 (entry 23)
            Until: 31 March 2027
            Reviewed: 11 February 2026 (entry 24)
            Lapsed: 14 May 2026 (entry 27)
            Counted: 31 March 2027 to 31 March 2027, temporary release: 12 in all, 12 asked, 12 \
            contacted (entry 26)
            Ended: 12 March 2026 (entry 25)
            """);
  }
}
