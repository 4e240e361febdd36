package org.candour.query.oversight;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.candour.query.timeline.TimelineQuery;
import org.candour.query.view.read.ViewReader.Reckoned;

/** What measures come to, prison by prison; they are said of a prison when it is asked for. */
public final class PrisonCounts {

  private static final String TIMELINE = "timeline";

  private final List<Measure> measures;
  private final Map<PrisonRows, Map<String, Reckoned>> counts;

  /**
   * Counts of measures.
   *
   * @param counts what the rows come to, by the codes of prisons
   */
  PrisonCounts(List<Measure> measures, Map<PrisonRows, Map<String, Reckoned>> counts) {
    this.measures = List.copyOf(measures);
    this.counts = Map.copyOf(counts);
  }

  /** The codes of the prisons of which something is counted. */
  public SortedSet<String> prisons() {
    SortedSet<String> prisons = new TreeSet<>();
    counts.values().forEach(each -> prisons.addAll(each.keySet()));
    return prisons;
  }

  /** The measures of a prison, in their order. */
  public List<Counted> of(String prison) {
    return measures.stream().map(measure -> counted(prison, measure)).toList();
  }

  private Counted counted(String prison, Measure measure) {
    PrisonRows of = measure.of();
    Reckoned base = reckoned(prison, measure.base());
    return new Counted(
        measure.name(),
        reckoned(prison, measure.counted()).figure(),
        of == null ? null : base.figure(),
        measure.unit(),
        base.rows(),
        opening(measure.counted(), prison),
        of == null ? null : opening(of, prison));
  }

  private Reckoned reckoned(String prison, PrisonRows rows) {
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
}
