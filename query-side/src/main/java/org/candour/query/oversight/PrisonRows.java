package org.candour.query.oversight;

import java.util.HashMap;
import java.util.Map;

/**
 * Rows of a view that are of one prison or another.
 *
 * @param view the view, by its name
 * @param facet the facet that says of which prison a row is
 * @param prefix what stands before the prison’s code in that facet; empty for the code alone
 * @param filters the other values that the rows have, as an address names them
 */
public record PrisonRows(String view, String facet, String prefix, Map<String, String> filters) {

  public PrisonRows {
    filters = Map.copyOf(filters);
  }

  /** Rows that name the prison as where they belong. */
  static PrisonRows at(String view, Map<String, String> filters) {
    return as("establishment", view, filters);
  }

  /** Rows in which the prison has a part: as who promised, who is to answer. */
  static PrisonRows as(String facet, String view, Map<String, String> filters) {
    return new PrisonRows(view, facet, "", filters);
  }

  /** Rows that concern the prison, among others. */
  static PrisonRows concerning(String view, Map<String, String> filters) {
    return new PrisonRows(view, "concerns", "establishment/", filters);
  }

  /** The same rows with more values. */
  PrisonRows with(Map<String, String> more) {
    Map<String, String> both = new HashMap<>(filters);
    both.putAll(more);
    return new PrisonRows(view, facet, prefix, both);
  }

  /** The filters that open the rows of one prison. */
  public Map<String, String> of(String prison) {
    return with(Map.of(facet, prefix + prison)).filters();
  }
}
