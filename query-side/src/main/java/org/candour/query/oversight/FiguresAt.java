package org.candour.query.oversight;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.PointInTimeResolver;

/**
 * Figures of prisons at a point.
 *
 * @param measures what is counted, in order
 * @param prisons by their codes; a prison of which nothing is counted is left out
 */
public record FiguresAt(
    PointInTime asAt, long ledgerSize, List<Measure> measures, Map<String, List<Counted>> prisons) {

  public FiguresAt {
    measures = List.copyOf(measures);
    prisons = new TreeMap<>(prisons);
  }

  static FiguresAt of(
      PointInTimeResolver.Point point, List<Measure> measures, Map<String, List<Counted>> prisons) {
    return new FiguresAt(point.asAt(), point.ledgerSize(), measures, prisons);
  }
}
