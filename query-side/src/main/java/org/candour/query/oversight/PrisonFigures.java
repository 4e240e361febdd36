package org.candour.query.oversight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.access.Account;
import org.candour.events.id.EstablishmentCode;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.view.filter.RowFilters;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.ViewReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts measures of prisons at any point, in the rows that the asker sees: what an inspection has
 * on its fixed evidence, and what everybody has on a page of today, is counted here alike.
 */
@Component
public class PrisonFigures {

  private static final Pattern CODE = Pattern.compile(EstablishmentCode.PATTERN);

  private final ViewReader reader;
  private final ViewCatalogue views;

  PrisonFigures(ViewReader reader, ViewCatalogue views) {
    this.reader = reader;
    this.views = views;
  }

  /** The views in which measures are counted. */
  public List<View<?>> views(List<Measure> measures) {
    return measures.stream()
        .flatMap(measure -> Stream.of(measure.counted(), of(measure)))
        .map(PrisonRows::view)
        .distinct()
        .<View<?>>map(this::view)
        .toList();
  }

  /** The measures of every prison of which something is counted, by their codes. */
  public Map<String, List<Counted>> all(Account account, PointInTime asAt, List<Measure> measures) {
    Map<PrisonRows, Map<String, Long>> counts = new HashMap<>();
    for (Measure measure : measures) {
      for (PrisonRows rows : List.of(measure.counted(), of(measure))) {
        counts.computeIfAbsent(rows, each -> byPrison(account, asAt, each));
      }
    }
    SortedSet<String> prisons =
        counts.values().stream()
            .flatMap(each -> each.keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    Map<String, List<Counted>> all = new TreeMap<>();
    for (String prison : prisons) {
      all.put(
          prison,
          counted(
              prison,
              measures,
              rows -> counts.getOrDefault(rows, Map.of()).getOrDefault(prison, 0L)));
    }
    return all;
  }

  /** The measures of one prison. */
  public List<Counted> of(
      Account account, PointInTime asAt, List<Measure> measures, EstablishmentCode prison) {
    String code = prison.value();
    return counted(code, measures, rows -> count(account, asAt, rows, code));
  }

  private static List<Counted> counted(
      String prison, List<Measure> measures, Function<PrisonRows, Long> counting) {
    return measures.stream()
        .map(measure -> {
          PrisonRows of = measure.of();
          return new Counted(
              measure.name(),
              counting.apply(measure.counted()),
              of == null ? null : counting.apply(of),
              opening(measure.counted(), prison),
              of == null ? null : opening(of, prison));
        })
        .toList();
  }

  private static Counted.Rows opening(PrisonRows rows, String prison) {
    return new Counted.Rows(rows.view(), rows.of(prison));
  }

  private long count(Account account, PointInTime asAt, PrisonRows rows, String prison) {
    View<?> view = view(rows);
    return reader.countAll(account, view, asAt, RowFilters.of(view, rows.of(prison)));
  }

  private Map<String, Long> byPrison(Account account, PointInTime asAt, PrisonRows rows) {
    View<?> view = view(rows);
    Map<String, Long> byPrison = new HashMap<>();
    reader
        .countBy(account, view, asAt, RowFilters.of(view, rows.filters()), rows.facet())
        .forEach((value, count) -> {
          @Nullable String code = code(rows, value);
          if (code != null) {
            byPrison.put(code, count);
          }
        });
    return byPrison;
  }

  /** The prison that a value names; null where it names an organisation, or another stream. */
  private static @Nullable String code(PrisonRows rows, String value) {
    if (!value.startsWith(rows.prefix())) {
      return null;
    }
    String code = value.substring(rows.prefix().length());
    return CODE.matcher(code).matches() ? code : null;
  }

  private static PrisonRows of(Measure measure) {
    PrisonRows of = measure.of();
    return of == null ? measure.counted() : of;
  }

  private View<?> view(PrisonRows rows) {
    return view(rows.view());
  }

  private View<?> view(String name) {
    return views
        .find(name)
        .orElseThrow(() -> new IllegalStateException("There is no view " + name));
  }
}
