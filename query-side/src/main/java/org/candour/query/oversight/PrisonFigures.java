package org.candour.query.oversight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.candour.events.access.Account;
import org.candour.events.id.EstablishmentCode;
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

  /** What the measures of every prison come to. */
  public PrisonCounts counts(
      Account account, PointInTimeResolver.Point point, List<Measure> measures) {
    return new PrisonCounts(measures, new Reading(account, point, null).of(measures));
  }

  /** The measures of every prison of which something is counted, by their codes. */
  public Map<String, List<Counted>> all(
      Account account, PointInTimeResolver.Point point, List<Measure> measures) {
    PrisonCounts counts = counts(account, point, measures);
    Map<String, List<Counted>> all = new TreeMap<>();
    counts.prisons().forEach(prison -> all.put(prison, counts.of(prison)));
    return all;
  }

  /** The measures of these prisons, by their codes. */
  public Map<String, List<Counted>> of(
      Account account,
      PointInTimeResolver.Point point,
      List<Measure> measures,
      List<EstablishmentCode> prisons) {
    List<String> codes = prisons.stream().map(EstablishmentCode::value).toList();
    PrisonCounts counts =
        new PrisonCounts(measures, new Reading(account, point, codes).of(measures));
    Map<String, List<Counted>> of = new TreeMap<>();
    codes.forEach(prison -> of.put(prison, counts.of(prison)));
    return of;
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
