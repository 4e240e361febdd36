package org.candour.command.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.candour.command.ledger.append.AppendListener;
import org.springframework.stereotype.Component;

/** Measures the batches that this node commits. */
@Component
final class AppendMeters implements AppendListener {

  /** Upper bounds, in milliseconds, of what a commit takes. */
  private static final int[] MILLIS = {1, 2, 5, 10, 25, 50, 100, 250, 1_000, 5_000};

  private static final double[] ENTRIES = {1, 2, 5, 10, 25, 50, 100, 250, 500, 1_024};

  private final Counter entries;
  private final DistributionSummary batch;
  private final Timer append;

  AppendMeters(MeterRegistry meters) {
    this.entries =
        Counter.builder("candour.ledger.entries.appended")
            .description("Entries that this node has appended since it started")
            .register(meters);
    this.batch =
        DistributionSummary.builder("candour.ledger.batch")
            .description("Entries that were committed together")
            .baseUnit("entries")
            .serviceLevelObjectives(ENTRIES)
            .register(meters);
    this.append =
        Timer.builder("candour.ledger.append")
            .description("How long PostgreSQL took to commit a batch")
            .serviceLevelObjectives(
                IntStream.of(MILLIS).mapToObj(Duration::ofMillis).toArray(Duration[]::new))
            .register(meters);
  }

  @Override
  public void committed(int count, long nanos) {
    entries.increment(count);
    batch.record(count);
    append.record(nanos, TimeUnit.NANOSECONDS);
  }
}
