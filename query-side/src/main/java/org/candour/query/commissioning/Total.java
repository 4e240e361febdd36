package org.candour.query.commissioning;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.candour.events.Money;
import org.candour.query.presentation.PlainEnglish;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of one currency added up, however many there are. Several currencies are a list of
 * totals, one of each, in the order of their codes.
 *
 * @param pence in the currency’s minor unit
 * @param currency the ISO 4217 code
 */
public record Total(BigInteger pence, String currency) {

  /** The sum of amounts, each currency apart. */
  public static List<Total> of(Collection<Money> amounts) {
    return sum(amounts.stream().map(Total::of));
  }

  /** The sum of totals, each currency apart. */
  public static List<Total> sum(Stream<Total> totals) {
    Map<String, BigInteger> sums = new TreeMap<>();
    totals.forEach(total -> sums.merge(total.currency(), total.pence(), BigInteger::add));
    return sums.entrySet().stream().map(sum -> new Total(sum.getValue(), sum.getKey())).toList();
  }

  /** Totals once an amount is added to that of its currency; null adds nothing. */
  public static List<Total> plus(List<Total> totals, @Nullable Money amount) {
    return amount == null ? totals : sum(Stream.concat(totals.stream(), Stream.of(of(amount))));
  }

  /** What there is of one currency. */
  public static BigInteger in(String currency, List<Total> totals) {
    return totals.stream()
        .filter(total -> total.currency().equals(currency))
        .map(Total::pence)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** {@code EUR 50,000 and £10,000}; {@code none} where nothing was added. */
  public static String inWords(List<Total> totals) {
    return totals.isEmpty()
        ? "none"
        : PlainEnglish.list(
            totals.stream().map(t -> PlainEnglish.money(t.pence(), t.currency())).toList());
  }

  /** How much of a whole a part is, in whole per cent; null of nothing. */
  public static @Nullable Integer perCent(BigInteger part, BigInteger whole) {
    return whole.signum() == 0
        ? null
        : new BigDecimal(part.multiply(BigInteger.valueOf(100)))
            .divide(new BigDecimal(whole), RoundingMode.HALF_UP)
            .intValueExact();
  }

  private static Total of(Money amount) {
    return new Total(BigInteger.valueOf(amount.pence()), amount.currency());
  }
}
