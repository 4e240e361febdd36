package org.candour.query.commissioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import org.candour.events.Money;
import org.junit.jupiter.api.Test;

/** Amounts are added exactly, and each currency apart. */
class TotalTest {

  @Test
  void whatWasPaidInThreeCurrenciesStandsApart() {
    List<Total> paid =
        Total.of(List.of(new Money(100, "GBP"), new Money(100, "JPY"), new Money(100, "EUR")));

    assertThat(Total.inWords(paid)).isEqualTo("EUR 1, £1 and JPY 100");
  }

  @Test
  void aTotalGoesPastEveryLong() {
    List<Total> all = Total.of(Collections.nCopies(20_000, new Money(Money.MOST, "GBP")));

    assertThat(all).containsExactly(new Total(new BigInteger("20000000000000000000"), "GBP"));
    assertThat(Total.inWords(all)).isEqualTo("£200,000,000,000,000,000");
  }

  @Test
  void nothingAddsNothing() {
    assertThat(Total.plus(List.of(), null)).isEmpty();
    assertThat(Total.inWords(List.of())).isEqualTo("none");
    assertThat(Total.perCent(BigInteger.ZERO, BigInteger.ZERO)).isNull();
    assertThat(Total.perCent(BigInteger.ONE, BigInteger.valueOf(200))).isEqualTo(1);
  }
}
