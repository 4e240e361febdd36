package org.candour.query.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.candour.events.FactCorrected;
import org.candour.events.duties.DutyJudged;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.Judged;
import org.jspecify.annotations.Nullable;

/**
 * How a row keeps what is said of its stream's entries later: what was held against duties, and
 * what was corrected or contested.
 *
 * @param judged null where nothing in the stream is ever held against a duty
 */
public record Marks<V>(@Nullable Change<V, DutyJudged> judged, Change<V, FactCorrected> corrected) {

  /** A row after an event of this kind. */
  @FunctionalInterface
  public interface Change<V, E> {
    V after(V row, E event, LedgerEntry entry);
  }

  /** Rows that list their judgements, and the numbers of the entries that correct something. */
  public static <V> Marks<V> of(
      Function<V, List<Judged>> judged,
      BiFunction<V, List<Judged>, V> withJudged,
      Function<V, List<Long>> corrections,
      BiFunction<V, List<Long>, V> withCorrections) {
    return new Marks<>(
        (row, event, entry) ->
            withJudged.apply(
                row,
                and(
                    judged.apply(row).stream().map(one -> one.after(event, entry)).toList(),
                    Judged.of(event, entry))),
        corrections(corrections, withCorrections).corrected());
  }

  /** Rows in which nothing is judged, and that list the entries that correct something. */
  public static <V> Marks<V> corrections(
      Function<V, List<Long>> corrections, BiFunction<V, List<Long>, V> withCorrections) {
    return new Marks<>(
        null,
        (row, _, entry) -> withCorrections.apply(row, and(corrections.apply(row), entry.index())));
  }

  private static <T> List<T> and(List<T> before, T next) {
    List<T> all = new ArrayList<>(before);
    all.add(next);
    return all;
  }
}
