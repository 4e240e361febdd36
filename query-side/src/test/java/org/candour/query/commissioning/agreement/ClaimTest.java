package org.candour.query.commissioning.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.query.commissioning.Total;
import org.candour.query.commissioning.market.MarketTerms;
import org.candour.query.presentation.EntryDate;
import org.junit.jupiter.api.Test;

/** How much of a claim was recovered and abandoned. */
class ClaimTest {

  private static final Agreement.Claim CLAIM =
      new Agreement.Claim(
          "2017-18",
          new Money(6_000_000_00L, "GBP"),
          null,
          0,
          0,
          null,
          new EntryDate(PartialDate.parse("2018"), 1));

  @Test
  void whatIsNotRecoveredIsAbandonedIfItIsNotSaidHowMuch() {
    Agreement.Claim abandoned = CLAIM.recovering(100_000_00L).abandoning(null, "Not worth it");

    assertThat(abandoned.recoveredPence()).isEqualTo(100_000_00L);
    assertThat(abandoned.abandonedPence()).isEqualTo(5_900_000_00L);
  }

  @Test
  void aPartThatIsAbandonedLeavesTheRest() {
    Agreement.Claim partly = CLAIM.abandoning(new Money(2_000_000_00L, "GBP"), "Not worth it");

    assertThat(partly.abandonedPence()).isEqualTo(2_000_000_00L);
    assertThat(partly.abandoning(null, "Nor this").abandonedPence()).isEqualTo(6_000_000_00L);
  }

  @Test
  void theMarketCountsWhatWasGivenUpAndNotWhatWasClaimed() {
    Agreement.Claim claim = CLAIM.recovering(4_000_000_00L).abandoning(null, "Not worth it");
    MarketTerms terms =
        MarketTerms.of(
            List.of(new MarketTerms.Term(null, true, null, List.of(claim))),
            LocalDate.of(2018, 10, 1));

    assertThat(terms.claimsAbandoned()).isEqualTo(1);
    assertThat(terms.abandoned()).isEqualTo(Total.of(List.of(new Money(2_000_000_00L, "GBP"))));
  }
}
