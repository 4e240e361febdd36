package org.candour.query.web.recording.form;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.candour.events.Money;
import org.candour.query.web.recording.form.TypedDate.Unreadable;

/** An amount of money as people write it: {@code 1,200.50}, {@code £1200}, {@code EUR 7,200.50}. */
final class TypedMoney {

  private static final String POUNDS = "GBP";
  private static final Pattern AMOUNT =
      Pattern.compile("(?:£|([A-Z]{3})\\s)?\\s*([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)([.][0-9]+)?");

  private TypedMoney() {}

  /**
   * The amount.
   *
   * @throws Unreadable if it is none
   */
  static Money read(String text) throws Unreadable {
    Matcher amount = AMOUNT.matcher(text);
    if (!amount.matches()) {
      throw new Unreadable("must be an amount in pounds, for example 1,200.50");
    }
    String currency = amount.group(1) == null ? POUNDS : amount.group(1);
    String behind = amount.group(3) == null ? "" : amount.group(3);
    try {
      int digits = Money.digits(currency);
      BigDecimal number = new BigDecimal(amount.group(2).replace(",", "") + behind);
      return new Money(number.movePointRight(digits).longValueExact(), currency);
    } catch (ArithmeticException e) {
      throw new Unreadable("must be an amount in pounds and whole pence");
    } catch (IllegalArgumentException e) {
      throw new Unreadable("must be less than 10,000,000,000,000 in a currency such as GBP or EUR");
    }
  }

  /** The same as it is typed. */
  static String typed(Money money) {
    String amount =
        BigDecimal.valueOf(money.pence(), Money.digits(money.currency())).toPlainString();
    return money.currency().equals(POUNDS) ? amount : money.currency() + " " + amount;
  }
}
