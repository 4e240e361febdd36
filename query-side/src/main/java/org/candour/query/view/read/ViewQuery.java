package org.candour.query.view.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.candour.events.access.Account;
import org.candour.query.view.Facet;
import org.candour.query.view.View;
import org.candour.query.view.filter.Filter;
import org.candour.query.view.filter.Sort;
import org.candour.query.view.store.Column;
import org.jspecify.annotations.Nullable;

/**
 * One question to a view: which rows, as of when, in what order. {@link ScanPlan} says how they are
 * found, {@link PageReader} reads them.
 *
 * @param sort null for the view’s own order
 * @param key the one row that is wanted; null for a list
 * @param filters what the list is narrowed to
 * @param parts only these rows, in parts of one visibility each; each is asked for by itself, as
 *     that is what an index can do
 */
record ViewQuery<V>(
    View<V> view,
    PointInTime asAt,
    @Nullable Sort sort,
    @Nullable String key,
    List<Filter> filters,
    List<RowVisibility.Part> parts) {

  /** How alike two texts are that may be the same, one of them mistyped. */
  private static final String ALIKE = "0.45";

  ViewQuery {
    filters = List.copyOf(filters);
    parts = List.copyOf(parts);
  }

  /** One row, whoever may see it. */
  static <V> ViewQuery<V> one(View<V> view, PointInTime asAt, String key) {
    return new ViewQuery<>(view, asAt, null, key, List.of(), List.of(RowVisibility.Part.ALL));
  }

  /** The rows of some keys, or all, in parts that an account may see. */
  static <V> ViewQuery<V> of(
      View<V> view,
      PointInTime asAt,
      List<RowVisibility.Part> seen,
      Optional<? extends Collection<String>> keys) {
    List<Filter> filters =
        keys.<List<Filter>>map(
                these -> List.of(new Filter.OneOf(Filter.KEY, List.copyOf(these), null)))
            .orElse(List.of());
    return new ViewQuery<>(view, asAt, null, null, filters, seen);
  }

  /** The rows that an account may see. */
  static <V> ViewQuery<V> seenBy(
      Account account, View<V> view, PointInTime asAt, List<Filter> filters, @Nullable Sort sort) {
    return new ViewQuery<>(view, asAt, sort, null, filters, RowVisibility.of(account).seen());
  }

  /** The rows that an account may not see, as far as it may know that there are such. */
  static <V> ViewQuery<V> hiddenFrom(
      Account account, View<V> view, PointInTime asAt, List<Filter> filters) {
    return new ViewQuery<>(
        view, asAt, null, null, filters, RowVisibility.of(account).hidden(view.numbersEntries()));
  }

  RowOrder order() {
    return RowOrder.of(view, sort);
  }

  /** The filters that narrow the list; a stretch of keys, or to leave out a few, does not. */
  List<Filter> narrowing() {
    return filters.stream()
        .filter(filter ->
            !(filter instanceof Filter.KeyAfter
                || filter instanceof Filter.KeyBefore
                || filter instanceof Filter.NoneOf))
        .toList();
  }

  /** The conditions on every row, besides being visible and having held. */
  List<Sql> conditions() {
    List<Sql> conditions = new ArrayList<>();
    if (asAt.isFixed()) {
      view.keyBehind(asAt.size()).ifPresent(behind -> conditions.add(Sql.of("key < ?", behind)));
    }
    if (key != null) {
      conditions.add(Sql.of("key = ?", key));
    }
    filters.forEach(filter -> conditions.add(condition(filter)));
    return conditions;
  }

  private Sql condition(Filter filter) {
    return switch (filter) {
      case Filter.KeyAfter after -> Sql.of("key > ?", after.key());
      case Filter.KeyBefore before -> Sql.of("key < ?", before.key());
      case Filter.OneOf keys when keys.facet().equals(Filter.KEY) ->
          array("key = ANY(%s)", keys.values());
      case Filter.NoneOf keys when keys.facet().equals(Filter.KEY) ->
          array("NOT key = ANY(%s)", keys.values());
      default -> condition(filter, view.facet(filter.facet()));
    };
  }

  private static Sql array(String around, List<String> values) {
    return Sql.of("string_to_array(?, chr(31))", String.join(Column.UNIT, values)).in(around);
  }

  /** Rows with one of some values; of several that differ in nothing else, the first of these. */
  private Sql oneOf(Filter.OneOf filter, Facet<?> facet) {
    String column = Column.name(facet);
    if (facet instanceof Facet.Many<?>) {
      return array(column + " && %s", filter.values());
    }
    if (filter.all() == null) {
      return array(column + " = ANY(%s)", filter.values());
    }
    String all = Column.name(view.facet(filter.all()));
    List<Sql> each = new ArrayList<>();
    for (int i = 0; i < filter.values().size(); i++) {
      Sql is = Sql.of(column + " = ?", filter.values().get(i));
      List<String> before = filter.values().subList(0, i).stream().map(Joins::firstWord).toList();
      each.add(
          before.isEmpty()
              ? is
              : Sql.join(" AND ", List.of(is, array("NOT " + all + " && %s", before))));
    }
    return Sql.join(" OR ", each).in("(%s)");
  }

  private Sql condition(Filter filter, Facet<?> facet) {
    String column = Column.name(facet);
    return switch (filter) {
      case Filter.Is is when facet instanceof Facet.Many<?> ->
          Sql.of(column + " @> ARRAY[?]::text[]", is.value());
      case Filter.Is is -> Sql.of(column + " = ?", is.value());
      case Filter.OneOf oneOf -> oneOf(oneOf, facet);
      case Filter.NoneOf none -> array("(" + column + " = ANY(%s)) IS NOT TRUE", none.values());
      case Filter.Contains contains ->
          Sql.of("position(? IN " + column + ") > 0", Facet.Words.folded(contains.text()));
      case Filter.Matches matches -> Sql.of(column + " @@ ?::tsquery", matches.query());
      case Filter.Resembles like ->
          Sql.of(
              "view.word_similarity(?, " + column + ") > " + ALIKE,
              Facet.Words.folded(like.text()));
      case Filter.Before before ->
          Sql.of(column + " << ?::daterange", Column.days(before.day(), null));
      case Filter.Between between ->
          Sql.of(column + " && ?::daterange", Column.days(between.from(), between.to()));
      case Filter.KeyAfter _, Filter.KeyBefore _ ->
          throw new IllegalStateException("A key is no facet");
    };
  }
}
