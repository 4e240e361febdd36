package org.candour.query.presentation;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import org.candour.events.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One or more sentences made from patterns. Each {@code {}} of a pattern stands for a value: dates,
 * sums, constants, lists and links come in words, as {@link PlainEnglish#said} has them. Full stops
 * are put where they are missing, and never twice: a pattern has none at its end.
 */
public final class Sentence {

  private static final String HOLE = "{}";

  /** The sentences that are finished, and the one that may go on. */
  private final String finished;

  private final String last;

  private Sentence(String finished, String last) {
    this.finished = finished;
    this.last = last;
  }

  public static Sentence of(String pattern, Object... values) {
    return new Sentence("", fill(pattern, values));
  }

  /**
   * In the active voice where somebody is known to have done it, and in the passive where not.
   *
   * @param active a pattern whose first hole is for who did it
   * @param passive the same without that hole
   */
  public static Sentence by(@Nullable Object who, String active, String passive, Object... values) {
    if (who == null) {
      return of(passive, values);
    }
    Object[] all = new Object[values.length + 1];
    all[0] = who;
    System.arraycopy(values, 0, all, 1, values.length);
    return of(active, all);
  }

  /** Another sentence. */
  public Sentence then(String pattern, Object... values) {
    return new Sentence(text() + " ", fill(pattern, values));
  }

  /** Another sentence, if all its values are known; an empty list is not. */
  public Sentence maybe(String pattern, @Nullable Object... values) {
    return areKnown(values) ? then(pattern, known(values)) : this;
  }

  /** Another sentence, if it is so. */
  public Sentence when(boolean so, String pattern, Object... values) {
    return so ? then(pattern, values) : this;
  }

  /** More of the same sentence. */
  public Sentence and(String pattern, Object... values) {
    return new Sentence(finished, open(last) + fill(pattern, values));
  }

  /** More of the same sentence, if all its values are known; an empty list is not. */
  public Sentence andMaybe(String pattern, @Nullable Object... values) {
    return areKnown(values) ? and(pattern, known(values)) : this;
  }

  /** More of the same sentence, if it is so. */
  public Sentence andWhen(boolean so, String pattern, Object... values) {
    return so ? and(pattern, values) : this;
  }

  /** All of it, with a capital at the front and a full stop at the end. */
  public String text() {
    return finished + PlainEnglish.capital(PlainEnglish.stop(last));
  }

  @Override
  public String toString() {
    return text();
  }

  private static boolean areKnown(@Nullable Object... values) {
    return Arrays.stream(values)
        .allMatch(
            value -> value instanceof Collection<?> several ? !several.isEmpty() : value != null);
  }

  private static Object[] known(@Nullable Object... values) {
    return Arrays.stream(values).map(Objects::requireNonNull).toArray();
  }

  private static String fill(String pattern, Object... values) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Object value : values) {
      int hole = pattern.indexOf(HOLE, from);
      if (hole < 0) {
        throw new IllegalArgumentException("There is no place for a value in “" + pattern + "”");
      }
      text.append(pattern, from, hole);
      from = hole + HOLE.length();
      String said = said(text, value);
      boolean goesOn = from < pattern.length() && ",;:.".indexOf(pattern.charAt(from)) >= 0;
      text.append(goesOn ? open(said) : said);
    }
    if (pattern.indexOf(HOLE, from) >= 0) {
      throw new IllegalArgumentException("A value is missing in “" + pattern + "”");
    }
    return text.append(pattern, from, pattern.length()).toString();
  }

  /** A date of which only the month or the year is known is in it, and not on it. */
  private static String said(StringBuilder before, Object value) {
    if (value instanceof PartialDate date && before.toString().endsWith(" on ")) {
      before.setLength(before.length() - "on ".length());
      return date.onInWords();
    }
    return PlainEnglish.said(value);
  }

  /** A text that goes on gives up its full stop. */
  private static String open(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
