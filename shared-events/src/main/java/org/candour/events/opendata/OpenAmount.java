package org.candour.events.opendata;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.candour.events.Money;

/** Amounts in pounds and pence, or in what another currency has, as decimal numbers. */
public final class OpenAmount {

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
    if (amount.signum() < 0) {
      throw new IllegalArgumentException(
          "The amount %s is negative".formatted(amount.toPlainString()));
    }
    if (amount.precision() - amount.scale() > 18) {
      throw new IllegalArgumentException("The amount is too large");
    }
    try {
      return new Money(
          amount.setScale(digits, RoundingMode.UNNECESSARY).unscaledValue().longValueExact(),
          currency);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "The amount %s has more than the %d decimals of %s"
              .formatted(amount.toPlainString(), digits, currency),
          e);
    }
  }
}
