package org.candour.query.commissioning.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.candour.events.Money;
import org.candour.events.PartialDate;
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
}
