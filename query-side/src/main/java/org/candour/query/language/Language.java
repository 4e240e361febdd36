package org.candour.query.language;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Locale;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyJudged.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * A language of the pages, with its words, which stand in {@code messages.properties} and {@code
 * messages_cy.properties}. The record itself is kept in English.
 */
public enum Language {
  ENGLISH("English", Locale.UK),
  WELSH("Cymraeg", Locale.of("cy"));

  /** The parameter of a page that chooses its language, by {@link #code()}. */
  public static final String PARAMETER = "lang";

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final MessageSource MESSAGES = messages();

  private final String ownName;
  private final Locale locale;
  private final DateTimeFormatter day;
  private final DateTimeFormatter dayOfYear;
  private final DateTimeFormatter month;
  private final DateTimeFormatter clock;
  private final DateTimeFormatter pass;

  Language(String ownName, Locale locale) {
    this.ownName = ownName;
    this.locale = locale;
    this.day = DateTimeFormatter.ofPattern("d MMMM uuuu", locale);
    this.dayOfYear = DateTimeFormatter.ofPattern("d MMMM", locale);
    this.month = DateTimeFormatter.ofPattern("MMMM uuuu", locale);
    this.clock = DateTimeFormatter.ofPattern("h:mma", locale);
    this.pass = DateTimeFormatter.ofPattern("z", Locale.UK);
  }

  private static MessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  /** The language of a code, as somebody gave it; English unless that is Welsh. */
  static Language ofCode(@Nullable String code) {
    return WELSH.code().equals(code) ? WELSH : ENGLISH;
  }

  /** The language of a locale. */
  public static Language of(Locale locale) {
    return ofCode(locale.getLanguage());
  }

  /** {@code en}, {@code cy}. */
  public String code() {
    return locale.getLanguage();
  }

  /** For {@code lang} in HTML: {@code en-GB}, {@code cy}. */
  public String tag() {
    return locale.toLanguageTag();
  }

  /** What it is called by those who read it. */
  public String ownName() {
    return ownName;
  }

  public Locale locale() {
    return locale;
  }

  /** The other one, which a page offers. */
  public Language other() {
    return this == ENGLISH ? WELSH : ENGLISH;
  }

  /** The tag of the record’s language where that is another than this; null where it is this. */
  public @Nullable String recordTag() {
    return this == ENGLISH ? null : ENGLISH.tag();
  }

  /**
   * The words of a message.
   *
   * @param values that stand in it: numbers, days and dates are written as this language does
   */
  public String of(String message, Object... values) {
    return MESSAGES.getMessage(message, Arrays.stream(values).map(this::written).toArray(), locale);
  }

  /** The words of a constant, which is one of a group of messages: {@code role.board-clerk}. */
  public String ofOne(String group, Enum<?> constant) {
    return of(group + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** A number and what there are so many of, in the form that goes with the number. */
  public String count(String message, long number) {
    return count(message, number, number);
  }

  /** The same where the number is written in another way: {@code more than 10,000 entries}. */
  public String count(String message, long number, Object written) {
    return of(message + form(number), written);
  }

  /** How many days something takes, as far as they are known: {@code at least 12 days}. */
  public String days(Days days) {
    Long most = days.most();
    return most == null
        ? of("days.at-least", count("days", days.least()))
        : days.least() == most
            ? count("days", most)
            : of("days.between", days.least(), count("days", most));
  }

  /** What a message calls so many of something; the message need not say the number. */
  private String form(long number) {
    return (this == WELSH ? PluralForm.welsh(number) : PluralForm.english(number)).suffix();
  }

  private Object written(Object value) {
    return switch (value) {
      case Number number -> number(number.longValue());
      case LocalDate date -> day(date);
      case PartialDate date -> date(date);
      case Instant instant -> time(instant);
      default -> value;
    };
  }

  /** {@code 12}, {@code 1,200}. */
  public String number(long number) {
    return number < 1_000 ? Long.toString(number) : String.format(locale, "%,d", number);
  }

  /** {@code 25 November 2015}. */
  public String day(TemporalAccessor date) {
    return day.format(date);
  }

  /** The day in London of an instant. */
  public String day(Instant instant) {
    return day(instant.atZone(LONDON));
  }

  /** {@code 25 November}, where the year stands elsewhere. */
  public String dayOfYear(TemporalAccessor date) {
    return dayOfYear.format(date);
  }

  /** {@code September 2013}. */
  public String month(TemporalAccessor date) {
    return month.format(date);
  }

  /** {@code 25 November 2015}, {@code September 2013}, {@code 2013}, {@code an unknown date}. */
  public String date(PartialDate date) {
    return switch (date.precision()) {
      case DAY -> day(date.earliest());
      case MONTH -> month(date.earliest());
      case YEAR -> date.toString();
      case UNKNOWN -> of("date.unknown");
    };
  }

  /** As it reads in a sentence: {@code on 25 November 2015}, {@code in September 2013}. */
  public String on(PartialDate date) {
    return of("date.on." + date.precision().name().toLowerCase(Locale.ROOT), date);
  }

  /** London time: {@code 4 June 2026, 9:32am}; with its zone in the hour that comes twice. */
  public String time(Instant instant) {
    return day(instant) + ", " + clock(instant);
  }

  /** The same without the day. */
  public String clock(Instant instant) {
    var there = instant.atZone(LONDON);
    boolean twice = LONDON.getRules().getValidOffsets(there.toLocalDateTime()).size() > 1;
    return clock.format(there).toLowerCase(locale).replace(" ", "")
        + (twice ? " " + pass.format(there) : "");
  }
}
