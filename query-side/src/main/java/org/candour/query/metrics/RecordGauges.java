package org.candour.query.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.candour.ops.access.metrics.Reading;
import org.candour.query.ledger.LastLook;
import org.candour.query.ledger.LedgerStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What was last found beside the log, looked up when metrics are read. */
@Component
final class RecordGauges implements MeterBinder {

  private final LedgerStatus ledger;
  private final Clock clock;

  RecordGauges(LedgerStatus ledger, ObjectProvider<Clock> clock) {
    this.ledger = ledger;
    this.clock = clock.getIfAvailable(Clock::systemUTC);
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Reading<Optional<LastLook>> last = new Reading<>(ledger::lastLook);
    last.gauge(
        meters,
        "candour.record.findings",
        "What was found to differ from the log at the last look",
        Tags.empty(),
        look -> look.map(found -> (double) found.findings().size()).orElse(Double.NaN));
    last.gauge(
        meters,
        "candour.record.look.age.seconds",
        "Since either side last looked at what stands beside the log",
        Tags.empty(),
        look -> look.map(this::age).orElse(Double.NaN));
  }

  private double age(LastLook look) {
    return Math.max(0, Duration.between(look.at(), clock.instant()).toSeconds());
  }
}
