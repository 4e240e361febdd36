package org.candour.query.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.candour.query.view.store.ViewProgress;
import org.jspecify.annotations.Nullable;

/**
 * How far the views have come.
 *
 * @param at when that was asked
 * @param size entries of the ledger
 * @param progress how many entries each view has seen
 * @param waiting by the number of entries that a view has seen, when the next was recorded
 * @param deadLetters by view, how many entries it could not place
 */
record ViewsReading(
    Instant at,
    long size,
    ViewProgress progress,
    Map<Long, Instant> waiting,
    Map<String, Long> deadLetters) {

  /** Entries that a view has not seen; no number if there is no such view yet. */
  double entriesBehind(String view) {
    Long seen = progress.of(view);
    return seen == null ? Double.NaN : Math.max(0, size - seen);
  }

  /** Seconds since the first entry was recorded that a view has not seen; 0 if there is none. */
  double secondsBehind(String view) {
    Long seen = progress.of(view);
    return seen == null ? Double.NaN : seconds(waited(seen));
  }

  long unplaced(String view) {
    return deadLetters.getOrDefault(view, 0L);
  }

  /** How long the first entry has waited that the views which are level have not seen. */
  Duration behind() {
    return waited(progress.processor());
  }

  private Duration waited(long seen) {
    @Nullable Instant recorded = waiting.get(seen);
    if (recorded == null || recorded.isAfter(at)) {
      return Duration.ZERO;
    }
    return Duration.between(recorded, at);
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}
