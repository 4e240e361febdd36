package org.candour.events;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An amount of money in one currency. Amounts of different currencies are never added.
 *
 * @param pence in the currency’s minor unit: pence, cents, or whole yen, which have none; not
 *     negative, and at most {@link #MOST}
 * @param currency the ISO 4217 code, for instance {@code GBP}
 */
public record Money(
    @PositiveOrZero @Max(Money.MOST) long pence, @Pattern(regexp = "[A-Z]{3}") String currency) {

  /**
   * Ten million million pounds: more than there is to spend, and still exact for every reader of
   * JSON, many of which count in floating point.
   */
  public static final long MOST = 1_000_000_000_000_000L;

  /** How many digits of an amount are behind the point, by the currencies of ISO 4217. */
  private static final Map<String, Integer> DIGITS =
      Currency.getAvailableCurrencies().stream()
          .filter(currency -> currency.getDefaultFractionDigits() >= 0)
          .collect(
              Collectors.toUnmodifiableMap(
                  Currency::getCurrencyCode, Currency::getDefaultFractionDigits));

  public Money {
    if (pence < 0) {
      throw new IllegalArgumentException("An amount of money is not negative");
    }
    if (pence > MOST) {
      throw new IllegalArgumentException(
          "An amount of money is at most 1,000,000,000,000,000 pence, or of the smallest unit of"
              + " another currency");
    }
    digits(currency);
  }

  /** {@code GBP 1200.50}. */
  @Override
  public String toString() {
    return currency + " " + BigDecimal.valueOf(pence, digits(currency)).toPlainString();
  }

  /**
   * Refuses no money at all, where somebody paid, claimed or recovered some.
   *
   * @throws IllegalArgumentException if it is nothing
   */
  public void refuseNothing() {
    if (pence == 0) {
      throw new IllegalArgumentException("The amount must be more than nothing");
    }
  }

  /**
   * How many digits of an amount in a currency stand behind the point: 2 for {@code GBP}, 0 for
   * {@code JPY}.
   *
   * @throws IllegalArgumentException if ISO 4217 knows no such currency
   */
  public static int digits(String currency) {
    Integer digits = DIGITS.get(currency);
    if (digits == null) {
      throw new IllegalArgumentException(
          "A currency is a code of ISO 4217 in three capital letters, for instance GBP");
    }
    return digits;
  }
}
