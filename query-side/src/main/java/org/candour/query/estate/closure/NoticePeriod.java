package org.candour.query.estate.closure;

import org.candour.events.PartialDate;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.query.presentation.Describable;
import org.candour.query.presentation.PlainEnglish;
import org.jspecify.annotations.Nullable;

/**
 * How much time lay between two dates, as far as they are known.
 *
 * @param toIs what the second date is
 * @param days as numbers
 * @param words as words, for instance {@code between 62 and 121 days}
 */
public record NoticePeriod(PartialDate from, PartialDate to, Until toIs, Days days, String words)
    implements Describable {

  /** What ended the notice. */
  public enum Until {
    LAST_PRISONERS_LEFT("the last prisoners left"),
    COMPLETED("the closure was complete"),
    PLANNED("the planned date");

    private final String words;

    Until(String words) {
      this.words = words;
    }

    /** As it reads after “until”. */
    public String inWords() {
      return words;
    }
  }

  @Override
  public String inWords() {
    return PlainEnglish.capital(words)
        + ", from "
        + from.inWords()
        + " until "
        + toIs.inWords()
        + " ("
        + to.inWords()
        + ")";
  }

  /** The notice between two dates; null where nothing is known of its length. */
  static @Nullable NoticePeriod between(PartialDate from, PartialDate to, Until toIs) {
    Days days = Days.between(from, to);
    return !days.areKnown() ? null : new NoticePeriod(from, to, toIs, days, days.inWords());
  }
}
