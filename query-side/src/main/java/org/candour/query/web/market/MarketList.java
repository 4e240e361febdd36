package org.candour.query.web.market;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candour.query.view.View;
import org.candour.query.view.read.Filter;
import org.jspecify.annotations.Nullable;

/**
 * A list that the market’s page shows.
 *
 * @param filters the values that its rows have, as the address of the list names them
 * @param fact the name of the fact that the list is about; null where the heading says it
 */
record MarketList<V>(
    String id, String title, View<V> view, Filters filters, String label, @Nullable String fact) {

  /** Filters, and the same as parameters of an address. */
  record Filters(List<Filter> filters, Map<String, String> address) {

    static Filters is(String facet, String value) {
      return new Filters(List.of(new Filter.Is(facet, value)), Map.of(facet, value));
    }

    /** Agreements in force that end between two days. */
    static Filters ending(LocalDate from, LocalDate to) {
      Map<String, String> address = new LinkedHashMap<>();
      address.put("state", "IN_FORCE");
      address.put("ends-from", from.toString());
      address.put("ends-to", to.toString());
      return new Filters(
          List.of(new Filter.Is("state", "IN_FORCE"), new Filter.Between("ends", from, to)),
          address);
    }
  }
}
