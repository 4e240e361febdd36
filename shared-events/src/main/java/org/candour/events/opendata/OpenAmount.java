package org.candour.events.opendata;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.candour.events.Money;

/** Amounts in pounds and pence, or in what another currency has, as decimal numbers. */
public final class OpenAmount {

  /** More digits before the point than any amount of money on record has. */
  private static final int MOST_DIGITS = 16;

  private OpenAmount() {}

  /** The amount of some money: 1200.50 for 120050 pence. */
  public static BigDecimal of(Money money) {
    return BigDecimal.valueOf(money.pence(), Money.digits(money.currency()));
  }

  /** The same without noughts behind the point, so that JSON writes it without an exponent. */
  public static BigDecimal plain(Money money) {
    BigDecimal amount = of(money).stripTrailingZeros();
    return amount.scale() < 0 ? amount.setScale(0, RoundingMode.UNNECESSARY) : amount;
  }

  /**
   * The money that an amount is, to the penny.
   *
   * @throws IllegalArgumentException if it is negative, too much, smaller than the currency goes,
   *     or of no currency; the message says which
   */
  public static Money money(BigDecimal amount, String currency) {
    int digits = Money.digits(currency);
    BigDecimal exact = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    if (exact.signum() < 0) {
      throw new IllegalArgumentException("The amount %s is negative".formatted(written(exact)));
    }
    // In whole numbers of 64 bits: the exponents of two decimals that JSON allows do not fit an
    // int.
    if ((long) exact.precision() - exact.scale() > MOST_DIGITS) {
      throw new IllegalArgumentException("The amount is too large");
    }
    if (exact.scale() > digits) {
      throw new IllegalArgumentException(
          "The amount %s has more than the %d decimals of %s"
              .formatted(written(exact), digits, currency));
    }
    return new Money(
        exact.setScale(digits, RoundingMode.UNNECESSARY).unscaledValue().longValueExact(),
        currency);
  }

  /** As it stands in files, unless that would be a line of noughts. */
  private static String written(BigDecimal amount) {
    return Math.abs((long) amount.scale()) > MOST_DIGITS * 2
        ? amount.toString()
        : amount.toPlainString();
  }
}
