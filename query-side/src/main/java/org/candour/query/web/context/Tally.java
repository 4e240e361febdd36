package org.candour.query.web.context;

import org.candour.query.language.Language;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.view.read.Page;
import org.candour.query.view.read.ViewReader;
import org.jspecify.annotations.Nullable;

/**
 * How many of how many a list shows, counted as far as {@link Page#MOST_COUNTED}.
 *
 * @param withheld how many rows of the entire list the account may not see; null where that number
 *     could be narrowed down
 * @param one what one of them is called: {@code prison}
 */
public record Tally(long count, long of, @Nullable Long withheld, String one, String many) {

  public static Tally of(
      ViewReader.Counts counts, @Nullable Long withheld, String one, String many) {
    return new Tally(counts.count(), counts.of(), withheld, one, many);
  }

  /** {@code 3 of 230 prisons}, or {@code 230 prisons}; where there is none to be seen, that. */
  public String sentence() {
    if (of == 0) {
      return "No "
          + many
          + (withheld == null ? " to show" : withheld == 0 ? " yet" : " that you may read");
    }
    return figure() + " " + (of == 1 ? one : many);
  }

  /** {@code 3 of 230}, or {@code 230} where that is all. */
  public String figure() {
    return count == of ? counted(of) : counted(count) + " of " + counted(of);
  }

  /** Whether there is nothing that somebody may see, whatever it is narrowed to. */
  public boolean isEmpty() {
    return of == 0;
  }

  /** {@code 2 prisons are withheld.}; null if none is. */
  public @Nullable String hidden() {
    if (withheld == null) {
      return "Some " + many + " may be withheld from you.";
    }
    return withheld == 0 ? null : withheld(withheld, one, many);
  }

  private static String withheld(long count, String one, String many) {
    return count > Page.MOST_COUNTED
        ? PlainEnglish.capital(counted(count)) + " " + many + " are withheld."
        : PlainEnglish.count(count, one, many) + (count == 1 ? " is withheld." : " are withheld.");
  }

  /** A number that is counted as far as {@link Page#MOST_COUNTED}: beyond, that it is more. */
  public static String counted(long count) {
    return counted(count, Language.ENGLISH);
  }

  /** The same in a language. */
  public static String counted(long count, Language words) {
    return count > Page.MOST_COUNTED
        ? words.of("count.more-than", Page.MOST_COUNTED)
        : words.number(count);
  }
}
