package org.candour.query.oversight;

import java.math.BigDecimal;
import java.util.Locale;
import org.candour.query.presentation.PlainEnglish;

/** Figures of prisons as people read them, the same wherever they stand. */
public final class FigureWords {

  private FigureWords() {}

  /** {@code 3}, {@code 3 of 12}, {@code 14 days, of 30}; “None” of none. */
  public static String inWords(Counted counted) {
    BigDecimal of = counted.of();
    if (of == null) {
      return number(counted.count());
    }
    if (counted.ofNone()) {
      return "None";
    }
    BigDecimal count = counted.count();
    return switch (counted.unit()) {
      case NUMBER -> number(count) + " of " + number(of);
      case DAYS -> PlainEnglish.count(count.longValue(), "day", "days") + ", of " + number(of);
      case TIMES -> number(count) + " times, of " + number(of);
      case PENCE -> money(count) + " of " + money(of);
      case DIFFERENCE -> (count.signum() > 0 ? "+" : "") + number(count) + ", of " + number(of);
    };
  }

  /** That there are too few to compare; empty where there are enough, or none. */
  public static String note(Counted counted) {
    return counted.tooFew() && !counted.ofNone() ? "too few" : "";
  }

  private static String number(BigDecimal number) {
    return number.scale() == 0
        ? String.format(Locale.UK, "%,d", number.toBigInteger())
        : String.format(Locale.UK, "%,." + number.scale() + "f", number);
  }

  private static String money(BigDecimal pence) {
    return PlainEnglish.money(pence.toBigInteger(), "GBP");
  }
}
