package org.candour.query.view.kept;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.candour.query.view.View;
import org.candour.query.view.filter.Filter;
import org.candour.query.view.store.Column;
import org.candour.query.view.store.ViewTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How views stand: how far they have come, and whether their rows are still the same rows. */
@Component
class ViewStandings {

  private static final String STANDINGS =
      """
      SELECT v.name, coalesce(v.size, all_views.size),
        coalesce(to_regclass(format('view.%I', replace(v.name, '-', '_')))::oid::bigint, 0),
        (SELECT count(*) FROM view.dead_letter d WHERE d.processingGroup = v.name)
      FROM view.progress v, view.progress all_views WHERE all_views.name = '*'
      """;

  /** Where more has changed, all of it is as soon looked up again. */
  private static final int MOST = 100;

  private final JdbcClient jdbc;

  ViewStandings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How a view stands.
   *
   * @param size how many entries it has seen
   * @param table tells its table from one that was made anew
   * @param deadLetters entries that it has not placed; when they are, rows of before them change
   */
  record Standing(long size, long table, long deadLetters) {

    /** Whether only entries from this size on can have made a difference. */
    boolean isContinuedBy(Standing later) {
      return table == later.table && deadLetters == later.deadLetters && size <= later.size;
    }
  }

  private record OfAll() {}

  /** The standing of a view; empty where there is no such view yet. */
  Optional<Standing> of(String view) {
    return Optional.ofNullable(WithinRequest.once(new OfAll(), this::read).get(view));
  }

  private Map<String, Standing> read() {
    Map<String, Standing> standings = new HashMap<>();
    jdbc.sql(STANDINGS)
        .query(rs -> {
          standings.put(rs.getString(1), new Standing(rs.getLong(2), rs.getLong(3), rs.getLong(4)));
        });
    return standings;
  }

  private record Changed(View<?> view, String facet, long size) {}

  /**
   * The values of a facet, or the keys, that rows have or had which entries from a size on changed.
   *
   * @return nothing where they are too many
   */
  Optional<Set<String>> changed(View<?> view, String facet, long size) {
    Set<String> changed =
        WithinRequest.once(new Changed(view, facet, size), () -> read(view, facet, size));
    return changed.size() > MOST ? Optional.empty() : Optional.of(changed);
  }

  private <V> Set<String> read(View<V> view, String facet, long size) {
    ViewTable<V> table = ViewTable.live(view);
    String value = facet.equals(Filter.KEY) ? Filter.KEY : Column.each(view.facet(facet));
    String sql =
        """
        SELECT DISTINCT value FROM (
          SELECT %1$s AS value FROM %2$s WHERE since >= :size
          UNION ALL SELECT %1$s FROM %3$s WHERE until >= :size) changed
        WHERE value IS NOT NULL LIMIT :most
        """
            .formatted(value, table.current(), table.history());
    return new HashSet<>(
        jdbc.sql(sql)
            .param("size", size)
            .param("most", MOST + 1)
            .query((rs, _) -> Objects.requireNonNull(rs.getString(1)))
            .list());
  }
}
