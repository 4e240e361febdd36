package org.candour.query.outcomes;

import org.candour.events.outcomes.Figure;
import org.candour.events.outcomes.MeasureUnit;
import org.candour.events.outcomes.outcome.Measured;
import org.candour.events.outcomes.outcome.Period;
import org.candour.query.presentation.PlainEnglish;

/** Figures as people read them, in the unit of their measure. */
public final class Figures {

  private Figures() {}

  /** {@code 66 per cent}, {@code 12 days}, {@code 3}. */
  public static String inWords(Figure figure, MeasureUnit unit) {
    return switch (unit) {
      case PERCENT -> figure + " per cent";
      case DAYS -> figure + (figure.value().equals("1") ? " day" : " days");
      case COUNT, RATE, SCORE -> figure.value();
    };
  }

  /** The same of a share: {@code 25 per cent of 89}. */
  public static String inWords(Measured measured, MeasureUnit unit) {
    return inWords(measured.value(), unit)
        + (measured.outOf() == null ? "" : " of " + PlainEnglish.number(measured.outOf()));
  }

  /** {@code January to March 2026}, or the days. */
  public static String inWords(Period period) {
    return PlainEnglish.said(period.from()) + " to " + PlainEnglish.said(period.to());
  }
}
