package org.candour.query.web.desk;

import java.util.HashMap;
import java.util.Map;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Whose matters stand on a desk.
 *
 * @param of a prison or an organisation; null for everybody’s
 */
record Place(@Nullable StreamId of) {

  static final Place EVERYWHERE = new Place(null);

  /** Rows that concern the place, among those with other values. */
  Map<String, String> concerned(Map<String, String> filters) {
    return of == null ? filters : with("concerns", of.toString(), filters);
  }

  /** Rows in which the place has a part, by the facet that names it. */
  Map<String, String> as(String facet, Map<String, String> filters) {
    return of == null ? filters : with(facet, of.id(), filters);
  }

  boolean isPrison() {
    return of != null && of.type().equals("establishment");
  }

  private static Map<String, String> with(String name, String value, Map<String, String> filters) {
    Map<String, String> all = new HashMap<>(filters);
    all.put(name, value);
    return Map.copyOf(all);
  }
}
