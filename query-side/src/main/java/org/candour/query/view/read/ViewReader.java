package org.candour.query.view.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.candour.events.access.Account;
import org.candour.query.ledger.Audience;
import org.candour.query.ledger.LedgerReader;
import org.candour.query.reading.ReadingLog;
import org.candour.query.view.Facet;
import org.candour.query.view.View;
import org.candour.query.view.filter.Filter;
import org.candour.query.view.filter.Reckoning;
import org.candour.query.view.filter.Sort;
import org.candour.query.view.kept.KeptAnswers;
import org.candour.query.view.kept.RequestHead;
import org.candour.query.view.store.RowVersion;
import org.candour.query.view.store.Transactions;
import org.candour.query.view.store.VersionLoader;
import org.candour.query.view.store.ViewTable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads views as they stand, or as they stood at any point, for an account: the one way from rows
 * to pages, answers and exports. A row is open to those who may see every entry that made it. Each
 * row that it shows and that is not public, it notes in the reading log.
 */
@Component
public class ViewReader {

  private static final int MOST_LOOKED_THROUGH = 5_000;

  private static final String LAGS =
      """
      SELECT v.name, coalesce(v.size, all_views.size),
        (SELECT count(*) FROM view.dead_letter d WHERE d.processingGroup = v.name)
      FROM view.progress v, view.progress all_views
      WHERE all_views.name = '*' AND v.name = ANY (string_to_array(?, ' '))
      """;

  private final JdbcClient jdbc;
  private final LedgerReader ledger;
  private final Transactions transactions;
  private final ReadingLog readings;
  private final JoinedRecords records;
  private final KeptAnswers kept;

  ViewReader(
      JdbcClient jdbc,
      LedgerReader ledger,
      Transactions transactions,
      ReadingLog readings,
      JoinedRecords records,
      KeptAnswers kept) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.transactions = transactions;
    this.readings = readings;
    this.records = records;
    this.kept = kept;
  }

  /** How far a view is behind. */
  public ViewLag lag(String view) {
    return lags(List.of(view)).getFirst();
  }

  /**
   * How far each of some views is behind, in no order. The ledger is asked first: what the views
   * read after that makes them no further behind.
   */
  public List<ViewLag> lags(Collection<String> views) {
    if (views.isEmpty()) {
      return List.of();
    }
    long recorded = RequestHead.of(ledger).size();
    return jdbc.sql(LAGS)
        .param(String.join(" ", views))
        .query((rs, _) ->
            new ViewLag(
                Objects.requireNonNull(rs.getString(1)),
                Math.max(recorded, rs.getLong(2)),
                rs.getLong(2),
                rs.getLong(3)))
        .list();
  }

  /**
   * One row; empty if there is none that the account may see. Who may try out keys would learn from
   * anything else who has a matter with whom. Of a record that is joined to another it is the row
   * of the one that stands, with what is on record of both.
   */
  public <V> Optional<Row<V>> find(Account account, View<V> view, String key, PointInTime asAt) {
    Optional<Row<V>> merged =
        merging(account, view, asAt)
            .flatMap(rows -> Optional.ofNullable(rows.merged(null).get(rows.key(key))));
    if (merged.isPresent()) {
      merged.ifPresent(row -> note(account, view, row.key(), row.since(), row.audience()));
      return merged;
    }
    Optional<Row<V>> found =
        reader(ViewQuery.one(view, asAt, key)).page(1, null).rows().stream()
            .filter(row -> row.audience().includes(account))
            .findFirst();
    found.ifPresent(row -> note(account, view, row.key(), row.since(), row.audience()));
    return found;
  }

  /** The rows of these keys that there are and that the account may see, in no order. */
  public <V> List<V> findAll(
      Account account, View<V> view, Collection<String> keys, PointInTime asAt) {
    return List.copyOf(findByKey(account, view, keys, asAt).values());
  }

  /**
   * The rows of these keys that there are and that the account may see, by their keys; for records
   * that were joined it is the same row.
   */
  public <V> Map<String, V> findByKey(
      Account account, View<V> view, Collection<String> keys, PointInTime asAt) {
    Map<String, V> rows = new HashMap<>(stored(account, view, keys, asAt));
    merging(account, view, asAt)
        .ifPresent(merging -> {
          Map<String, Row<V>> merged = merging.merged(null);
          for (String key : keys) {
            Row<V> row = merged.get(merging.key(key));
            if (row != null) {
              rows.put(key, row.value());
            }
          }
        });
    return Map.copyOf(rows);
  }

  private <V> Map<String, V> stored(
      Account account, View<V> view, Collection<String> keys, PointInTime asAt) {
    VersionLoader<V> loader = new VersionLoader<>(ViewTable.live(view));
    List<RowVersion<V>> found =
        transactions.inTransaction(
            c -> asAt.isFixed() ? loader.loadAsAt(c, keys, asAt.size()) : loader.load(c, keys));
    return found.stream()
        .filter(version -> version.audience().includes(account))
        .peek(version -> note(account, view, version))
        .collect(Collectors.toUnmodifiableMap(RowVersion::key, RowVersion::row));
  }

  /**
   * A stretch of a list.
   *
   * @param after the cursor that the stretch before it ended with
   * @throws Cursor.BadCursorException if this list did not give the cursor
   */
  public <V> Page<V> list(
      Account account,
      View<V> view,
      PointInTime asAt,
      List<Filter> filters,
      @Nullable String after,
      int limit) {
    return list(account, view, asAt, filters, null, after, limit);
  }

  /**
   * A stretch of a list in another order.
   *
   * @param sort null for the view’s own
   * @throws Cursor.BadCursorException if no list in this order gave the cursor
   */
  public <V> Page<V> list(
      Account account,
      View<V> view,
      PointInTime asAt,
      List<Filter> filters,
      @Nullable Sort sort,
      @Nullable String after,
      int limit) {
    Joins joins = joins(view, asAt, filters);
    List<Filter> wide = joins.widened(view, records.through(account, view, asAt, filters));
    Page<V> page =
        merging(account, view, asAt, joins)
            .map(rows -> rows.page(wide, sort, after, limit))
            .orElseGet(
                () -> reader(ViewQuery.seenBy(account, view, asAt, wide, sort)).page(limit, after));
    page.rows().forEach(row -> note(account, view, row.key(), row.since(), row.audience()));
    return page;
  }

  /**
   * The rows of a list that changed last, the newest change first. Records that were joined stand
   * each for itself.
   */
  public <V> List<Row<V>> latest(
      Account account, View<V> view, PointInTime asAt, List<Filter> filters, int limit) {
    List<Filter> found = records.through(account, view, asAt, filters);
    List<Row<V>> rows = reader(ViewQuery.seenBy(account, view, asAt, found, null)).latest(limit);
    rows.forEach(row -> note(account, view, row.key(), row.since(), row.audience()));
    return rows;
  }

  /**
   * Of every row that the account may see, in no order, what is wanted of it: for what is computed
   * on all of them. What was wanted of rows is kept for as long as they stand. No row is shown by
   * this, and so none noted.
   *
   * @param use what it is wanted for: of a class of the asker’s own, with all that makes a
   *     difference to what is wanted
   */
  public <V, T> List<T> all(
      Account account, View<V> view, PointInTime asAt, Record use, Function<V, T> wanted) {
    List<RowVisibility.Part> seen = RowVisibility.of(account).seen();
    Map<String, T> rows =
        kept.of(
            new KeptAnswers.Question(view, size(asAt), Filter.KEY, new Used(seen, use)),
            keys -> each(ViewQuery.of(view, asAt, seen, keys), wanted));
    Optional<MergedRows<V>> merging = merging(account, view, asAt);
    List<T> all = new ArrayList<>(rows.size());
    rows.forEach((key, row) -> {
      if (merging.isEmpty() || !merging.get().isOfJoined(key)) {
        all.add(row);
      }
    });
    merging.ifPresent(
        merged -> merged.merged(null).values().forEach(row -> all.add(wanted.apply(row.value()))));
    return all;
  }

  /** For whom rows are read, and what for. */
  private record Used(List<RowVisibility.Part> seen, Record use) {}

  /** Rows are read in stretches, so that only what is wanted is held. */
  private <V, T> Map<String, T> each(ViewQuery<V> query, Function<V, T> wanted) {
    return transactions.inTransaction(_ -> {
      Map<String, T> each = new HashMap<>();
      reader(query).each(version -> each.put(version.key(), wanted.apply(version.row())));
      return each;
    });
  }

  private static @Nullable Long size(PointInTime asAt) {
    return asAt.isFixed() ? asAt.size() : null;
  }

  /**
   * How many rows of a list the account may see; one more than {@link Page#MOST_COUNTED} means that
   * there are more than those.
   */
  public <V> long count(Account account, View<V> view, PointInTime asAt, List<Filter> filters) {
    return count(account, view, asAt, filters, Page.MOST_COUNTED + 1);
  }

  private <V> long count(
      Account account, View<V> view, PointInTime asAt, List<Filter> filters, long most) {
    Joins joins = joins(view, asAt, filters);
    List<Filter> wide = joins.widened(view, records.through(account, view, asAt, filters));
    return merging(account, view, asAt, joins)
        .map(rows ->
            Math.min(most, rows.others(wide, null).count(most) + rows.among(wide, null).size()))
        .orElseGet(() -> reader(ViewQuery.seenBy(account, view, asAt, wide, null)).count(most));
  }

  /**
   * Those of some values of a facet that rows have which the account may see, each looked up in its
   * index.
   */
  public <V> Set<String> present(
      Account account, View<V> view, PointInTime asAt, String facet, Collection<String> values) {
    return reader(ViewQuery.seenBy(account, view, asAt, List.of(), null))
        .present(view.facet(facet), values);
  }

  /**
   * The values of facets that a list can be narrowed to, by the names of these: those of rows that
   * the account may see.
   *
   * @return nothing where there are too many rows to look through
   */
  public <V> Map<String, List<String>> values(
      Account account, View<V> view, PointInTime asAt, List<Facet<V>> facets) {
    return reader(ViewQuery.seenBy(account, view, asAt, List.of(), null))
        .values(facets, MOST_LOOKED_THROUGH);
  }

  /** The id of the record that stands for one at a point; the same if none does. */
  public UnaryOperator<String> standing(PointInTime asAt) {
    Joins joins = records.at(asAt);
    return joins::standing;
  }

  /** Which records were joined, looked up only where that can make a difference to a list. */
  private Joins joins(View<?> view, PointInTime asAt, List<Filter> filters) {
    return view.merging().isPresent() || filters.stream().anyMatch(Filter.Is.class::isInstance)
        ? records.at(asAt)
        : Joins.NONE;
  }

  /** Where rows of a view may become one, and there are records that were joined. */
  private <V> Optional<MergedRows<V>> merging(
      Account account, View<V> view, PointInTime asAt, Joins joins) {
    return view.merging()
        .filter(_ -> !joins.isEmpty())
        .map(merging -> new MergedRows<>(jdbc, account, view, merging, asAt, joins));
  }

  private <V> Optional<MergedRows<V>> merging(Account account, View<V> view, PointInTime asAt) {
    return merging(account, view, asAt, joins(view, asAt, List.of()));
  }

  /**
   * What the rows of a list that the account may see come to, counted to the end, under each value
   * of a facet; a row with several values counts under each.
   *
   * @param amount the number of each row that is reckoned with; null to count rows
   * @param day the day on which it is asked for
   */
  public <V> Map<String, Reckoned> reckonBy(
      Account account,
      View<V> view,
      PointInTime asAt,
      List<Filter> filters,
      String facet,
      Reckoning reckoning,
      @Nullable String amount,
      LocalDate day) {
    Facet.@Nullable Amount<V> of = amount == null ? null : (Facet.Amount<V>) view.facet(amount);
    Rested rest =
        new Rested(
            RowVisibility.of(account).seen(),
            records.through(account, view, asAt, filters),
            reckoning,
            amount,
            of == null || of.stored() ? LocalDate.EPOCH : day);
    return kept.of(
        new KeptAnswers.Question(view, size(asAt), facet, rest),
        values ->
            reader(rest.query(view, asAt, facet, values))
                .reckonBy(view.facet(facet), reckoning, of, day));
  }

  /** What figures rest on, besides the rows of a view at a point. */
  private record Rested(
      List<RowVisibility.Part> seen,
      List<Filter> filters,
      Reckoning reckoning,
      @Nullable String amount,
      LocalDate day) {

    /** The rows in which they are counted, for some values of a facet or all. */
    <V> ViewQuery<V> query(
        View<V> view, PointInTime asAt, String facet, Optional<Set<String>> values) {
      List<Filter> narrowed = new ArrayList<>(filters);
      values.ifPresent(these -> narrowed.add(new Filter.OneOf(facet, List.copyOf(these), null)));
      return new ViewQuery<>(view, asAt, null, null, narrowed, seen);
    }
  }

  /**
   * What rows come to.
   *
   * @param rows how many they are
   */
  public record Reckoned(long rows, BigDecimal figure) {

    /** Of no rows. */
    public static final Reckoned NOTHING = new Reckoned(0, BigDecimal.ZERO);

    static Reckoned of(long rows, BigDecimal figure) {
      BigDecimal plain = figure.stripTrailingZeros();
      return new Reckoned(rows, plain.setScale(Math.max(0, plain.scale())));
    }

    Reckoned plus(Reckoned more) {
      return of(rows + more.rows, figure.add(more.figure));
    }
  }

  /**
   * How many rows a list has, and how many it has without its filters; counted as {@link #count}
   * does, and once where the two are the same.
   *
   * @param whole what the list is about
   * @param page a stretch of the list, which may know already
   */
  public <V> Counts counts(
      Account account,
      View<V> view,
      PointInTime asAt,
      List<Filter> filters,
      List<Filter> whole,
      Page<V> page) {
    long count = page.count().orElseGet(() -> count(account, view, asAt, filters));
    return new Counts(count, filters.equals(whole) ? count : count(account, view, asAt, whole));
  }

  /** How many of how many. */
  public record Counts(long count, long of) {}

  /**
   * How many rows of a list the account may not see, counted as far as {@link #count} does. Null
   * where the number could be narrowed down, and with it whose matter is withheld, of what kind and
   * since when: of less than the entire list, and at a point of the past.
   *
   * @param asked what was asked for
   * @param entire what the entire list is
   */
  public <V> @Nullable Long withheld(
      Account account, View<V> view, PointInTime asAt, List<Filter> asked, List<Filter> entire) {
    return asAt.isFixed() || !asked.equals(entire)
        ? null
        : reader(ViewQuery.hiddenFrom(account, view, asAt, entire)).count(Page.MOST_COUNTED + 1);
  }

  /**
   * The rows that differ between two sizes of the ledger, in order of their keys. A row that
   * changed and changed back does not differ. A row that the account may not see at either of the
   * two is left out, and nothing says so.
   *
   * @param afterKey only keys after this one
   */
  public <V> RowChanges<V> changes(
      Account account, View<V> view, long from, long to, @Nullable String afterKey, int limit) {
    return new ChangeReader<>(jdbc, transactions, view, from, to)
        .changes(
            account,
            afterKey == null ? "" : afterKey,
            limit,
            version -> note(account, view, version));
  }

  private <V> PageReader<V> reader(ViewQuery<V> query) {
    return new PageReader<>(jdbc, query);
  }

  private void note(Account account, View<?> view, RowVersion<?> version) {
    note(account, view, version.key(), version.since(), version.audience());
  }

  private void note(Account account, View<?> view, String key, long since, Audience audience) {
    if (!audience.isPublic()) {
      readings.note(account, view.name(), key, since);
    }
  }
}
