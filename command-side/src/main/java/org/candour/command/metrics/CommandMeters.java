package org.candour.command.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Counts commands by their names, which are those of the catalogue, and by what became of them. */
@Component
public final class CommandMeters {

  private final MeterRegistry meters;
  private final Map<Counted, Counter> counters = new ConcurrentHashMap<>();

  CommandMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  /** What became of a command. */
  public enum Outcome {
    /** Its entries are on disk. */
    RECORDED,
    /** It was recorded before, with this key. */
    REPEATED,
    /** It, or its key, was not valid. */
    INVALID,
    /** It was not the sender's to say. */
    NOT_YOURS,
    /** Its stream refused it, or others were always faster. */
    REFUSED,
    /** The ledger could not be reached. */
    UNAVAILABLE,
    /** A fault of ours. */
    FAILED
  }

  private record Counted(String command, Outcome outcome) {}

  /** Counts one. */
  public void count(String command, Outcome outcome) {
    counters.computeIfAbsent(new Counted(command, outcome), this::counter).increment();
  }

  private Counter counter(Counted counted) {
    return Counter.builder("candour.commands")
        .description("Commands that were sent, by name and by what became of them")
        .tag("command", counted.command())
        .tag("outcome", counted.outcome().name().toLowerCase(Locale.ROOT))
        .register(meters);
  }
}
