package org.candour.query.presentation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.id.Level;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.query.language.Language;
import org.jspecify.annotations.Nullable;

/** Values as people read them: dates, times, sums, counts, constants and lists. */
public final class PlainEnglish {

  private PlainEnglish() {}

  /** As it reads in a sentence: {@code on 25 November 2015}, {@code in September 2013}. */
  public static String on(PartialDate date) {
    return date.onInWords();
  }

  /** London time: {@code 4 June 2026, 9:32am}. */
  public static String time(Instant instant) {
    return Language.ENGLISH.time(instant);
  }

  /** A constant's name as words: {@code executive governor}, {@code up to £10,000}. */
  public static String plain(Enum<?> value) {
    return plain(value.name());
  }

  /** A constant by its name; names such as {@code UK7} stay as they are. */
  public static String plain(String name) {
    if (name.matches("[A-Z]+[0-9]+")) {
      return name;
    }
    return name.toLowerCase(Locale.ROOT)
        .replace('_', ' ')
        .replace("re role", "change of role")
        .replaceAll("\\b([0-9]+)k\\b", "£$1,000")
        .replaceAll("\\b([0-9]+)m\\b", "£$1 million");
  }

  /** {@code £7,200,000}, {@code £7.50}, {@code EUR 7,200.50}, {@code JPY 7,200}. */
  public static String money(Money money) {
    return money(BigInteger.valueOf(money.pence()), money.currency());
  }

  /** An amount in its currency’s minor unit, as {@link #money(Money)} says it. */
  public static String money(BigInteger pence, String currency) {
    BigDecimal amount = new BigDecimal(pence, Money.digits(currency));
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    return (currency.equals("GBP") ? "£" : currency + " ")
        + String.format(Locale.UK, "%,." + (whole ? 0 : amount.scale()) + "f", amount);
  }

  /** With a capital at the front. */
  public static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** {@code a, b and c}. */
  public static String list(List<String> items) {
    return switch (items.size()) {
      case 0 -> "nobody";
      case 1 -> items.getFirst();
      default -> String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
    };
  }

  /**
   * Names and phrases, which may hold commas and capitals of their own: {@code Women held here;
   * Organisations that help}. Single words come as in {@link #list}.
   */
  public static String items(List<String> items) {
    return items.stream().anyMatch(item -> item.contains(" "))
        ? String.join("; ", items)
        : items.isEmpty() ? "none" : list(items);
  }

  /** {@code 1 entry}, {@code 12 entries}. */
  public static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  /** {@code 12}, {@code 1,200}. */
  public static String number(long number) {
    return Language.ENGLISH.number(number);
  }

  /** Text in front and behind, or nothing where there is nothing to say. */
  public static String maybe(String before, @Nullable Object value, String after) {
    return value == null ? "" : before + value + after;
  }

  /** {@code 12 entries}; null for an unknown number. */
  public static @Nullable String counted(@Nullable Integer number, String one, String many) {
    return number == null ? null : count(number, one, many);
  }

  /** A day, a sum, a constant, a link or a list of them in words; anything else as it stands. */
  public static String said(Object value) {
    return switch (value) {
      case LocalDate day -> PartialDate.of(day).inWords();
      case PartialDate date -> date.inWords();
      case Money money -> money(money);
      case Days days -> days.inWords();
      case Enum<?> constant -> plain(constant);
      case Number number -> number(number.longValue());
      case Party party -> party(party);
      case Link link -> "entry " + link.entry();
      case List<?> several -> items(several.stream().map(PlainEnglish::said).toList());
      default -> value.toString();
    };
  }

  /** A level by its name; a prison or an organisation by its id, which a page puts a name to. */
  private static String party(Party party) {
    if (party.board().isPresent()) {
      return "the board of " + party.board().get();
    }
    return party
        .level()
        .filter(level -> level.name().equals(party.value()))
        .map(Level::inWords)
        .orElse(party.value());
  }

  /** The text with a full stop, unless it brings its own. */
  public static String stop(String text) {
    return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
  }
}
