package org.candour.command.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candour.command.ledger.witness.Witnesses;
import org.candour.events.log.note.VerifierKey;
import org.candour.ops.access.metrics.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the log, its checkpoints and its witnesses stand, looked up when metrics are read. */
@Component
final class LogGauges implements MeterBinder {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final List<VerifierKey> witnesses;

  LogGauges(JdbcClient jdbc, Clock clock, Witnesses witnesses) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.witnesses = witnesses.keys();
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    log(meters);
    if (!witnesses.isEmpty()) {
      witnesses(meters);
    }
  }

  private void log(MeterRegistry meters) {
    Reading<LogReading> log = new Reading<>(() -> LogReading.read(jdbc, clock.instant()));
    Tags none = Tags.empty();
    log.gauge(meters, "candour.ledger.entries", "Entries in the ledger", none, LogReading::size);
    log.gauge(
        meters,
        "candour.checkpoint.age.seconds",
        "Since the newest checkpoint was signed; it grows while nothing is recorded",
        none,
        LogReading::signedAgo);
    log.gauge(
        meters,
        "candour.checkpoint.unsigned.entries",
        "Entries that no checkpoint covers",
        none,
        LogReading::unsigned);
    log.gauge(
        meters,
        "candour.checkpoint.unsigned.seconds",
        "For how long the oldest entry has been without a checkpoint; 0 if there is none",
        none,
        LogReading::unsignedFor);
  }

  private void witnesses(MeterRegistry meters) {
    String[] keys = witnesses.stream().map(VerifierKey::toString).toArray(String[]::new);
    Reading<Map<String, WitnessReading>> all =
        new Reading<>(() -> WitnessReading.read(jdbc, keys, clock.instant()));
    for (VerifierKey witness : witnesses) {
      witness(meters, all, witness);
    }
  }

  private static void witness(
      MeterRegistry meters, Reading<Map<String, WitnessReading>> all, VerifierKey witness) {
    String key = witness.toString();
    Tags label = Tags.of("witness", witness.name());
    all.gauge(
        meters,
        "candour.witness.cosignature.age.seconds",
        "Since the witness cosigned last; it grows while nothing is recorded",
        label,
        now -> WitnessReading.of(now, key).cosignedAgo());
    all.gauge(
        meters,
        "candour.witness.behind.entries",
        "Entries that were signed and that the witness has not cosigned",
        label,
        now -> WitnessReading.of(now, key).behind());
    for (String state : Witnesses.states()) {
      all.gauge(
          meters,
          "candour.witness.state",
          "1 for what the witness last answered, 0 for what it did not",
          label.and("state", state.toLowerCase(Locale.ROOT)),
          now -> WitnessReading.of(now, key).state().equals(state) ? 1 : 0);
    }
  }
}
