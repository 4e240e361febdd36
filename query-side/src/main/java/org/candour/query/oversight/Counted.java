package org.candour.query.oversight;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A measure of one prison.
 *
 * @param measure the measure’s name
 * @param count how many rows are counted
 * @param of out of how many; null for a plain number
 * @param rows what opens the rows that are counted
 * @param ofRows what opens those out of which they are; null for a plain number
 */
public record Counted(
    String measure, long count, @Nullable Long of, Rows rows, @Nullable Rows ofRows) {

  /** A list by its view and its filters, as the list’s address names them. */
  public record Rows(String view, Map<String, String> filters) {
    public Rows {
      filters = Map.copyOf(filters);
    }
  }

  /** Whether there are too few for the share to be compared with anybody’s. */
  @JsonProperty
  public boolean tooFew() {
    return of != null && of < Measure.TOO_FEW;
  }
}
