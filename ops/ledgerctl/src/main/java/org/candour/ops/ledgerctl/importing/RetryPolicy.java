package org.candour.ops.ledgerctl.importing;

import java.time.Duration;

/**
 * How long to go on trying one line while the service is away.
 *
 * @param first the pause after the first failure; each next one is twice as long
 * @param longest the longest pause
 * @param total after which it gives up
 */
record RetryPolicy(Duration first, Duration longest, Duration total) {

  static final RetryPolicy USUAL =
      new RetryPolicy(Duration.ofMillis(250), Duration.ofSeconds(5), Duration.ofMinutes(2));

  /** The pause after this many failures, at least as long as the service asks for. */
  Duration pause(int failures, long retryAfterSeconds) {
    Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, 16));
    Duration asked = Duration.ofSeconds(retryAfterSeconds);
    return shorter(longest, doubled.compareTo(asked) > 0 ? doubled : asked);
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
