package org.candour.query.outcomes.framework;

import java.util.List;
import java.util.function.UnaryOperator;
import org.candour.events.PartialDate;
import org.candour.events.outcomes.MeasureTerms;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * A framework of measures, with the guidance on it.
 *
 * @param outcomes outcomes that were agreed by its measures
 * @param corrections entries that correct or contest something said here
 */
@ViewRow
public record Framework(
    String id,
    List<Guidance> guidance,
    List<Measure> measures,
    List<Backlink> outcomes,
    List<Long> corrections)
    implements FrameworkBuilder.With {

  /** Guidance on how outcomes are set and measured. */
  public record Guidance(
      String version,
      String title,
      @Nullable String document,
      PartialDate from,
      EntryDate issued) {}

  /**
   * A measure.
   *
   * @param replaces the measures that it replaced
   * @param replacedBy the one that replaced it
   * @param gone when it was replaced or retired
   * @param retiredBecause why it was retired, if it was
   */
  @ViewRow
  public record Measure(
      String measure,
      MeasureTerms terms,
      PartialDate from,
      EntryDate set,
      List<Replacement> replaces,
      @Nullable Replacement replacedBy,
      @Nullable EntryDate gone,
      @Nullable String retiredBecause)
      implements FrameworkMeasureBuilder.With {}

  /**
   * The other measure of a replacement.
   *
   * @param comparable whether figures of both may be set beside each other
   */
  public record Replacement(
      String framework, String measure, boolean comparable, @Nullable String why, EntryDate on) {}

  /** The same with one of its measures changed. */
  Framework with(String measure, UnaryOperator<Measure> change) {
    return withMeasures(
        measures.stream()
            .map(one -> one.measure().equals(measure) ? change.apply(one) : one)
            .toList());
  }
}
