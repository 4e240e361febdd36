package org.candour.events.outcomes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A number that was measured, as exactly as it was given: {@code 66}, {@code 12.5}. It is written
 * as text, since many readers of JSON count in floating point.
 */
public record Figure(@JsonValue String value) implements Comparable<Figure> {

  /** What it looks like, as a regular expression. */
  public static final String PATTERN = "-?[0-9]{1,12}([.][0-9]{1,4})?";

  private static final Pattern SHAPE = Pattern.compile(PATTERN);

  @JsonCreator
  public Figure {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A figure is a number with at most four decimals, for instance 66 or 12.5");
    }
  }

  /** The number. */
  public BigDecimal number() {
    return new BigDecimal(value);
  }

  /** This less another: what one voice says more than the other. */
  public Figure minus(Figure other) {
    return of(number().subtract(other.number()));
  }

  private static Figure of(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return new Figure(plain.setScale(Math.max(0, plain.scale())).toPlainString());
  }

  @Override
  public int compareTo(Figure other) {
    return number().compareTo(other.number());
  }

  @Override
  public String toString() {
    return value;
  }
}
