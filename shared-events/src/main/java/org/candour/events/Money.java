package org.candour.events;

/**
 * An amount of money.
 *
 * @param pence in the currency's hundredth, not negative
 * @param currency the ISO 4217 code, for instance {@code GBP}
 */
public record Money(long pence, String currency) {

  public Money {
    if (pence < 0) {
      throw new IllegalArgumentException("An amount of money is not negative");
    }
    if (!currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("A currency is three capital letters, for instance GBP");
    }
  }
}
