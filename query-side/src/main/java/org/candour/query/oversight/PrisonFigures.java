package org.candour.query.oversight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.candour.events.access.Account;
import org.candour.events.id.EstablishmentCode;
import org.candour.query.timeline.TimelineQuery;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.view.filter.Filter;
import org.candour.query.view.filter.RowFilters;
import org.candour.query.view.read.PointInTimeResolver;
import org.candour.query.view.read.ViewReader;
import org.candour.query.view.read.ViewReader.Reckoned;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts measures of prisons at any point, in the rows that the asker sees: what an inspection has
 * on its fixed evidence, and what everybody has on a page of today, is counted here alike.
 */
@Component
public class PrisonFigures {

  private static final String TIMELINE = "timeline";

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
        .flatMap(measure -> Stream.of(measure.counted(), measure.base()))
        .map(PrisonRows::view)
        .distinct()
        .<View<?>>map(this::view)
        .toList();
  }

  /** The measures of every prison of which something is counted, by their codes. */
  public Map<String, List<Counted>> all(
      Account account, PointInTimeResolver.Point point, List<Measure> measures) {
    Reading reading = new Reading(account, point, null);
    Map<PrisonRows, Map<String, Reckoned>> counts = reading.of(measures);
    SortedSet<String> prisons = new TreeSet<>();
    counts.values().forEach(each -> prisons.addAll(each.keySet()));
    Map<String, List<Counted>> all = new TreeMap<>();
    prisons.forEach(prison -> all.put(prison, counted(prison, measures, counts)));
    return all;
  }

  /** The measures of these prisons, by their codes. */
  public Map<String, List<Counted>> of(
      Account account,
      PointInTimeResolver.Point point,
      List<Measure> measures,
      List<EstablishmentCode> prisons) {
    List<String> codes = prisons.stream().map(EstablishmentCode::value).toList();
    Map<PrisonRows, Map<String, Reckoned>> counts = new Reading(account, point, codes).of(measures);
    Map<String, List<Counted>> of = new TreeMap<>();
    codes.forEach(prison -> of.put(prison, counted(prison, measures, counts)));
    return of;
  }

  private static List<Counted> counted(
      String prison, List<Measure> measures, Map<PrisonRows, Map<String, Reckoned>> counts) {
    return measures.stream().map(measure -> counted(prison, measure, counts)).toList();
  }

  private static Counted counted(
      String prison, Measure measure, Map<PrisonRows, Map<String, Reckoned>> counts) {
    PrisonRows of = measure.of();
    Reckoned base = reckoned(prison, measure.base(), counts);
    return new Counted(
        measure.name(),
        reckoned(prison, measure.counted(), counts).figure(),
        of == null ? null : base.figure(),
        measure.unit(),
        base.rows(),
        opening(measure.counted(), prison),
        of == null ? null : opening(of, prison));
  }

  private static Reckoned reckoned(
      String prison, PrisonRows rows, Map<PrisonRows, Map<String, Reckoned>> counts) {
    return counts.getOrDefault(rows, Map.of()).getOrDefault(prison, Reckoned.NOTHING);
  }

  /** Entries stand in the history of their prison, whose address names what it narrows by. */
  private static Counted.Rows opening(PrisonRows rows, String prison) {
    return new Counted.Rows(
        rows.view(),
        rows.view().equals(TIMELINE)
            ? TimelineQuery.address(prison, rows.filters())
            : rows.of(prison));
  }

  /** One look at the rows that somebody sees. */
  private final class Reading {
    private final Account account;
    private final PointInTimeResolver.Point point;

    /** The only prisons that are looked at; null for all. */
    private final @Nullable List<String> prisons;

    Reading(Account account, PointInTimeResolver.Point point, @Nullable List<String> prisons) {
      this.account = account;
      this.point = point;
      this.prisons = prisons;
    }

    /** What the rows of measures come to, each once, by prison. */
    Map<PrisonRows, Map<String, Reckoned>> of(List<Measure> measures) {
      Map<PrisonRows, Map<String, Reckoned>> counts = new HashMap<>();
      measures.stream()
          .flatMap(measure -> Stream.of(measure.counted(), measure.base()))
          .forEach(rows -> counts.computeIfAbsent(rows, each -> byPrison(view(each), each)));
      return counts;
    }

    private List<Filter> filters(View<?> view, PrisonRows rows) {
      List<Filter> filters = RowFilters.of(view, rows.filters());
      if (prisons != null) {
        List<String> values = prisons.stream().map(rows.prefix()::concat).toList();
        filters.add(new Filter.OneOf(rows.facet(), values, null));
      }
      return filters;
    }

    private <V> Map<String, Reckoned> byPrison(View<V> view, PrisonRows rows) {
      Map<String, Reckoned> byPrison = new HashMap<>();
      reader
          .reckonBy(
              account,
              view,
              point.asAt(),
              filters(view, rows),
              rows.facet(),
              rows.reckoning(),
              rows.amount(),
              point.day())
          .forEach((value, reckoned) -> {
            @Nullable String code = code(rows, value);
            if (code != null) {
              byPrison.put(code, reckoned);
            }
          });
      return byPrison;
    }
  }

  /** The prison that a value names; null where it names an organisation, or another stream. */
  private static @Nullable String code(PrisonRows rows, String value) {
    if (!value.startsWith(rows.prefix())) {
      return null;
    }
    String code = value.substring(rows.prefix().length());
    return CODE.matcher(code).matches() ? code : null;
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
