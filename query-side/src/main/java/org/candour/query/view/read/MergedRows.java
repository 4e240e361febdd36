package org.candour.query.view.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.candour.events.access.Account;
import org.candour.query.view.Facet;
import org.candour.query.view.Merging;
import org.candour.query.view.View;
import org.candour.query.view.filter.Filter;
import org.candour.query.view.filter.RowFilters;
import org.candour.query.view.filter.Sort;
import org.candour.query.view.store.Column;
import org.candour.query.view.store.RowVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows of a view in which those of joined records are one. They are few: they are merged in memory
 * and put among the others, which the database finds without them.
 */
final class MergedRows<V> {

  private final JdbcClient jdbc;
  private final Account account;
  private final View<V> view;
  private final Merging<V> merging;
  private final PointInTime asAt;
  private final Joins joins;

  MergedRows(
      JdbcClient jdbc,
      Account account,
      View<V> view,
      Merging<V> merging,
      PointInTime asAt,
      Joins joins) {
    this.jdbc = jdbc;
    this.account = account;
    this.view = view;
    this.merging = merging;
    this.asAt = asAt;
    this.joins = joins;
  }

  private String facet() {
    return merging.facet() == null ? Filter.KEY : merging.facet();
  }

  /** The rows that no joining touches. */
  PageReader<V> others(List<Filter> filters, @Nullable Sort sort) {
    List<Filter> all = new ArrayList<>(filters);
    all.add(new Filter.NoneOf(facet(), joins.ids()));
    return new PageReader<>(jdbc, ViewQuery.seenBy(account, view, asAt, all, sort));
  }

  /** The key under which a row of one of several records stands. */
  String key(String key) {
    return joined(key)
        .map(id -> key.substring(0, key.length() - id.length()) + joins.standing(id))
        .orElse(key);
  }

  /** Whether the row of a key is of a record that is joined, or to which one is. */
  boolean isOfJoined(String key) {
    return joined(key).isPresent();
  }

  private Optional<String> joined(String key) {
    return joins.ids().stream().filter(id -> key.equals(id) || key.endsWith(' ' + id)).findFirst();
  }

  /** The rows that are of joined records, each once, by their keys. */
  Map<String, Row<V>> merged(@Nullable Sort sort) {
    Map<String, List<RowVersion<V>>> byKey = new TreeMap<>();
    read(version -> byKey.computeIfAbsent(key(version.key()), _ -> new ArrayList<>()).add(version));
    Map<String, Row<V>> merged = new HashMap<>();
    byKey.forEach((key, versions) -> {
      versions.sort(
          Comparator.comparing((RowVersion<V> version) -> !version.key().equals(key))
              .thenComparing(RowVersion::key));
      merged.put(key, merged(key, versions, sort));
    });
    return merged;
  }

  private void read(Consumer<RowVersion<V>> to) {
    List<Filter> these = List.of(new Filter.OneOf(facet(), joins.ids(), null));
    new PageReader<>(jdbc, ViewQuery.seenBy(account, view, asAt, these, null)).each(to);
  }

  private Row<V> merged(String key, List<RowVersion<V>> versions, @Nullable Sort sort) {
    V row =
        versions.stream()
            .map(version -> merging.under().apply(version.row(), key))
            .reduce(merging.merge())
            .orElseThrow();
    return new Row<>(
        key,
        versions.stream().mapToLong(RowVersion::since).max().orElseThrow(),
        row,
        versions.stream().map(RowVersion::audience).reduce((a, b) -> a.and(b)).orElseThrow(),
        cursor(key, row, sort));
  }

  private String cursor(String key, V row, @Nullable Sort sort) {
    if (sort != null) {
      return Cursor.of(text(view.facet(sort.facet()), row), key);
    }
    Function<V, @Nullable String> own = view.order().sort();
    return own == null ? Cursor.of(key) : Cursor.of(orEmpty(own.apply(row)), key);
  }

  private static <V> String text(Facet<V> facet, V row) {
    return switch (facet) {
      case Facet.One<V> one -> orEmpty(one.value().apply(row));
      case Facet.When<V> when -> {
        var date = when.date().apply(row);
        yield date == null ? Column.NO_DAY : date.earliest().toString();
      }
      case Facet.Many<V> _,
          Facet.Words<V> _,
          Facet.Found<V> _,
          Facet.Amount<V> _,
          Facet.Through<V> _ ->
          throw new IllegalArgumentException("No order by " + facet.name());
    };
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** The merged rows that a list has, in its order. */
  List<Row<V>> among(List<Filter> filters, @Nullable Sort sort) {
    return merged(sort).values().stream()
        .filter(row ->
            filters.stream()
                .allMatch(filter ->
                    RowFilters.matching(view.facet(filter.facet()), filter).test(row.value())))
        .sorted(Comparator.comparing(Row::cursor, place(sort)))
        .toList();
  }

  /** A stretch of the list, with the merged rows where they belong. */
  Page<V> page(List<Filter> filters, @Nullable Sort sort, @Nullable String after, int limit) {
    Page<V> others = others(filters, sort).page(limit + 1, after);
    Comparator<String> forwards = place(sort);
    Comparator<String> place = Cursor.isInFront(after) ? forwards.reversed() : forwards;
    List<Row<V>> all = new ArrayList<>(others.rows());
    among(filters, sort).stream()
        .filter(row -> after == null || place.compare(row.cursor(), after) > 0)
        .forEach(all::add);
    all.sort(Comparator.comparing(Row::cursor, place));
    List<Row<V>> page = all.subList(0, Math.min(limit + 1, all.size()));
    return Page.of(page, others.viewSize(), after, limit, OptionalLong.empty());
  }

  /** The order of cursors, which is that of the places they name. */
  private Comparator<String> place(@Nullable Sort sort) {
    RowOrder order = RowOrder.of(view, sort);
    int count = order.isSorted() ? 2 : 1;
    Comparator<String> up =
        (a, b) -> Arrays.compare(Cursor.values(a, count), Cursor.values(b, count));
    return order.descending() ? up.reversed() : up;
  }
}
