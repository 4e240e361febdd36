package org.candour.query.oversight;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A measure of one prison.
 *
 * @param measure the measure’s name
 * @param count how many are counted, or what the rows come to
 * @param of out of how many; null for a plain number
 * @param unit what is counted in
 * @param among how many rows it is out of
 * @param rows what opens the rows that are counted
 * @param ofRows what opens those out of which they are; null for a plain number
 */
public record Counted(
    String measure,
    BigDecimal count,
    @Nullable BigDecimal of,
    Measure.MeasuredIn unit,
    long among,
    Rows rows,
    @Nullable Rows ofRows) {

  /** Of less than this many nothing is compared. */
  private static final long TOO_FEW = 5;

  /** A list by its view and its filters, as the list’s address names them. */
  public record Rows(String view, Map<String, String> filters) {
    public Rows {
      filters = Map.copyOf(filters);
    }
  }

  /** Whether there are too few for it to be compared with anybody’s. */
  @JsonProperty
  public boolean tooFew() {
    if (of == null) {
      return false;
    }
    boolean rowsCount = unit != Measure.MeasuredIn.NUMBER;
    return (rowsCount ? BigDecimal.valueOf(among) : of).compareTo(BigDecimal.valueOf(TOO_FEW)) < 0;
  }

  /** Whether it is out of nothing, of which there is no share and no middle. */
  @JsonProperty
  public boolean ofNone() {
    return of != null && of.signum() == 0;
  }
}
