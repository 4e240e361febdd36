package org.candour.query.oversight;

import java.util.HashMap;
import java.util.Map;
import org.candour.query.view.filter.Reckoning;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a view that are of one prison or another, and what they come to.
 *
 * @param view the view, by its name
 * @param facet the facet that says of which prison a row is
 * @param prefix what stands before the prison’s code in that facet; empty for the code alone
 * @param filters the other values that the rows have, as an address names them
 * @param reckoning how one number is made of them
 * @param amount the number of each row that it is made of; null where rows are counted
 */
public record PrisonRows(
    String view,
    String facet,
    String prefix,
    Map<String, String> filters,
    Reckoning reckoning,
    @Nullable String amount) {

  public PrisonRows {
    filters = Map.copyOf(filters);
  }

  /** Rows that name the prison as where they belong. */
  static PrisonRows at(String view, Map<String, String> filters) {
    return as("establishment", view, filters);
  }

  /** Rows in which the prison has a part: as who promised, who is to answer. */
  static PrisonRows as(String facet, String view, Map<String, String> filters) {
    return new PrisonRows(view, facet, "", filters, Reckoning.NUMBER, null);
  }

  /** Rows that concern the prison, among others. */
  static PrisonRows concerning(String view, Map<String, String> filters) {
    return under("concerns", view, filters);
  }

  /** Entries in the history of the prison. */
  static PrisonRows entries(Map<String, String> filters) {
    return under("subject", "timeline", filters);
  }

  private static PrisonRows under(String facet, String view, Map<String, String> filters) {
    return new PrisonRows(view, facet, "establishment/", filters, Reckoning.NUMBER, null);
  }

  /** The same rows with more values. */
  PrisonRows with(Map<String, String> more) {
    Map<String, String> both = new HashMap<>(filters);
    both.putAll(more);
    return new PrisonRows(view, facet, prefix, both, reckoning, amount);
  }

  PrisonRows with(String name, String value) {
    return with(Map.of(name, value));
  }

  /** What a number that each of the rows has adds up to. */
  PrisonRows sum(String of) {
    return reckoned(Reckoning.SUM, of);
  }

  /** The middle one of the numbers that the rows have. */
  PrisonRows median(String of) {
    return reckoned(Reckoning.MEDIAN, of);
  }

  /** The mean of the numbers that the rows have. */
  PrisonRows mean(String of) {
    return reckoned(Reckoning.MEAN, of);
  }

  private PrisonRows reckoned(Reckoning how, String of) {
    return new PrisonRows(view, facet, prefix, filters, how, of);
  }

  /** The filters that open the rows of one prison. */
  public Map<String, String> of(String prison) {
    return with(facet, prefix + prison).filters();
  }
}
