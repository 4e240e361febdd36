package org.candour.ops.access.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that is asked for when metrics are read, once for all gauges that rest on it and not
 * again for some seconds, however many read. While it cannot be had, its gauges say that they are
 * no number.
 *
 * @param <T> what is asked for
 */
public final class Reading<T> {

  private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
  private static final Duration FRESH = Duration.ofSeconds(5);

  /**
   * A database that is away takes seconds to be found so, for each reading: asked every time, they
   * would keep the answer from whoever reads metrics, to whom the whole side then seems gone.
   */
  private static final Duration AWAY = Duration.ofSeconds(30);

  private final Supplier<T> source;
  private final LongSupplier nanos;
  private @Nullable T last;
  private @Nullable Long at;

  /** A reading of something that takes no longer than a query or two. */
  public Reading(Supplier<T> source) {
    this(source, System::nanoTime);
  }

  Reading(Supplier<T> source, LongSupplier nanos) {
    this.source = source;
    this.nanos = nanos;
  }

  /**
   * A gauge that rests on it.
   *
   * @param name with dots; Prometheus reads it with underscores
   * @param description says the unit where there is one
   */
  public void gauge(
      MeterRegistry meters,
      String name,
      String description,
      Tags labels,
      ToDoubleFunction<? super T> value) {
    Gauge.builder(
            name,
            () -> {
              T now = fresh();
              return now == null ? Double.NaN : value.applyAsDouble(now);
            })
        .description(description)
        .tags(labels)
        .register(meters);
  }

  /** Null if it cannot be had; that is not asked for again for longer. */
  synchronized @Nullable T fresh() {
    Duration good = last == null ? AWAY : FRESH;
    if (at == null || nanos.getAsLong() - at >= good.toNanos()) {
      try {
        last = source.get();
      } catch (RuntimeException e) {
        LOG.debug("A metric could not be read", e);
        last = null;
      }
      // What took long to be had is as fresh as what did not.
      at = nanos.getAsLong();
    }
    return last;
  }
}
