package org.candour.query.commissioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.candour.query.testing.Cards;
import org.candour.query.testing.Examples;
import org.junit.jupiter.api.Test;

/** How the registers of commissioning say a row on which every event has come. */
class CommissioningCardsTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

  private static final Cards CARDS =
      new Cards(
          "commissioning",
          Cards.firstOfEach(
              Examples.implementing(CommissioningExamples.class).getFirst().drafts()));

  @Test
  void aMapIsSaidWithItsGapsAndOverlaps() {
    assertThat(CARDS.first("provision", TODAY))
        .isEqualTo(
            """
            What is provided at <establishment/HYI>
            ! 1 gap and 1 overlap recorded.
            Development: <development/03>
            Gaps: Housing advice, for People who leave, which 12 people go without (entry 1)
            Overlaps: Housing advice, by GB-CHC-1074546 (entry 2)
            Mapped: 10 January 2026 (entry 0)
            Mapped with: <organisation/GB-CHC-1074546>
            + Services: Art, 30 people a year, by <organisation/GB-CHC-1074546>
            """);
  }

  @Test
  void anAssessmentIsSaidWithWhatRestsOnIt() {
    assertThat(CARDS.first("needs-assessments", TODAY))
        .isEqualTo(
            """
            Housing advice
            Published: 1 need identified.
            Prisons: <establishment/HYI>
            Area: Kent
            With: <organisation/GB-CHC-1074546>
            Also with: Some words about others
            Began: 10 January 2026 (entry 3)
            Published: 12 March 2026 (entry 5)
            Rounds that rest on it: <round/03> (entry 19), for the need in entry 3
            Awards that rest on it: <round/03> (entry 24), for the need in entry 3
            + Method: Some words about method
            + Needs: Medium priority: Somewhere to live, for People who leave, 11 February 2026 \
            (entry 4)
            + Summary: Housing comes first
            + Where it can be read: Some words about where
            """);
  }

  @Test
  void aNeedIsSaidWithWhatIsPlannedToMeetIt() {
    assertThat(CARDS.first("needs", TODAY))
        .isEqualTo(
            """
            Somewhere to live, for People who leave
            ! Medium priority: nothing is planned to meet it.
            People with this need: 12
            Assessment: <needs-assessment/02>
            Identified: 11 February 2026 (entry 4)
            Bears on: housing
            """);
  }

  @Test
  void aRoundIsSaidFromItsNeedsToItsChallenges() {
    assertThat(CARDS.first("rounds", TODAY))
        .isEqualTo(
            """
            Housing advice
            ! Stopped.
            Prisons: <establishment/HYI>
            Commissioned by: <organisation/GB-CHC-1074546>
            Rests on: <needs-assessment/02>
            Needs to be met: <needs-assessment/02> (entry 3)
            Budget: £7,200,000
            Procured: Under the light touch rules
            Called off from: Services for people who leave prison
            Why there is less time for bids: The earlier provider closed
            Exempt from procurement notices: Below threshold
            Planned: 10 January 2026 (entry 19)
            Term: from 1 April 2027 to 31 March 2030
            Awards: <organisation/GB-CHC-1074546>, together with <organisation/GB-CHC-1074546>, \
            lot 1, worth £7,200,000, 15 June 2026 (entry 24). Term: from 1 April 2027 to 31 March \
            2030. Number HOUSING-2026/1. Why: The best bid. Awarded directly; ground: single supplier. Named as partners: \
            <organisation/GB-CHC-1074546>. Partners that the source does not name: 1. To meet the \
            needs in entry 3. On advice in entry 3.
            + Budget at least: £7,000,000
            + Buyer’s own number: HOUSING-2026
            + Identifier in open contracting data: ocds-abc123-0001
            + Run: Local
            + Why not locally: Some words about scope reason
            + Commissioned with: Some words about co commissioners
            + Why it is not divided into lots: There is no money
            + Bids invited: 13 April 2026 (entry 22)
            + Bids until: 31 March 2027
            + Asked by name: <organisation/GB-CHC-1074546>
            + Bids: <organisation/GB-CHC-1074546>, lot 1, 12 days of work, naming \
            <organisation/GB-CHC-1074546>, 14 May 2026 (entry 23)
            + Notices: UK7, 2025/S 000-000001, lot 1, about <agreement/04>, 16 July 2026 (entry 25)
            + Challenges: Challenged, lot 1, 17 August 2026 (entry 26) | Upheld, lot 1, 18 \
            September 2026 (entry 27)
            + Stopped: 19 January 2026 (entry 28)
            + Bears on: housing
            """);
  }

  @Test
  void anAgreementIsSaidWithItsTermsAndWhatBecameOfThem() {
    assertThat(CARDS.first("agreements", TODAY))
        .isEqualTo(
            """
            <organisation/GB-CHC-1074546>: Housing advice, grant, worth £7,200,000
            Ended. A claim under it was abandoned. It is not on record that both sides agreed to it.
            Provided by: <organisation/GB-CHC-1074546>
            Paid by: <organisation/GB-CHC-1074546>
            Prisons: <establishment/HYI>
            How it is funded: Grant
            Paid by results: 12 per cent
            Value: £7,200,000
            Signed: 10 January 2026 (entry 6)
            Whose word: By national oversight’s account; <organisation/GB-CHC-1074546> has not agreed yet
            Term: 31 March 2027 to 31 March 2027, which is under two years, with a break clause
            Funding ends: 31 March 2027
            Procured: Under the light touch rules
            Called off from: Services for people who leave prison
            Awarded directly: Urgency
            Exempt from procurement notices: Health services
            Why nobody else could bid: The earlier provider closed
            Key performance indicators: 4
            Award that it comes from: <needs-assessment/02> (entry 3)
            Under: <agreement/04>
            Claims: 2017-18, £7,200,000: £7,200,000 recovered; abandoned because: There is no \
            money. Raised 17 August 2026 (entry 13)
            + From award to signature: 315 days
            + Paid so far: £7,200,000
            + Put in by others beside it: £7,200,000
            + Why it is not a grant: Some words about why not grant
            + Training: Some words about training
            + Clause that limits public comment: Some words about comment clause.
            + Named as partners: <organisation/GB-CHC-1074546>
            + Given work: <organisation/GB-CHC-1074546>: Advice, 12 days, 11 February 2026 (entry 7)
            + Serves: Some words about groups
            + Area: Kent
            + Payer’s own number: HOUSING-2026/1/A
            + Pages: 12
            + Changes asked for: 14, of which agreed: 13
            + Changes: A longer term. Agreed; new end 31 March 2027; new value £7,200,000, 12 \
            March 2026 (entry 8), announced by <needs-assessment/02> (entry 3)
            + Asked for and not answered: A lower price. New end 31 March 2027. New value \
            £7,000,000. Asked by <establishment/HYI>, 11 March 2026 (entry 18)
            + Notices of procurement: <round/03> (entry 25)
            + How it is carried out: Other, on its ending: It works. The funding is adequate. 14 \
            May 2026 (entry 10)
            + Notice to end it: 15 June 2026 (entry 11)
            + Ended: 16 July 2026 (entry 12)
            + Bears on: housing
            """);
  }

  @Test
  void anOrganisationsPartInTheMarketIsSaidInFigures() {
    assertThat(CARDS.first("market", TODAY))
        .isEqualTo(
            """
            GB-CHC-1074546
            ! Named as a partner by others twice, never given work for 1 of these.
            Organisation: <organisation/GB-CHC-1074546>
            Income in a year: Not known
            Value of its agreements as signed: none
            Of which granted: none
            Paid out of others’ agreements: £7,200,000
            Agreements: 1 grant <agreements>, 0 contracts <agreements>, 0 subcontracts \
            <agreements>, 0 rate cards <agreements>
            Bids: 1, which took 12 days of work as far as was said; 0 for work outside its \
            specialisms
            Awards: 1
            Rounds: Those it bid in <rounds>, those it was awarded <rounds>
            Named as a partner: 2 times <named-partners>, given work once
            People referred to it unpaid: 0
            + Paid in part by results: 1 <agreements>
            + Terms under two years: Its agreements with such a term <agreements>
            + Agreements that limit public comment: 1 <agreements>
            """);
  }

  @Test
  void aNamedPartnerIsSaidWithHowLongItWaitedForWork() {
    assertThat(CARDS.first("named-partners", TODAY))
        .isEqualTo(
            """
            <organisation/GB-CHC-1074546>, named by <organisation/GB-CHC-1074546>
            ! Never given work: 167 days since the award.
            Partner: <organisation/GB-CHC-1074546>
            Named by: <organisation/GB-CHC-1074546>
            Awarded: 15 June 2026 (entry 24)
            Days: 167 days so far
            Given work: Never
            Agreement: None is signed
            """);
  }
}
