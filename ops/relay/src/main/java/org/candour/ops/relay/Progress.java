package org.candour.ops.relay;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Says how far the relay is, and not more often than people read. */
final class Progress {

  private static final long EVERY_NANOS = Duration.ofSeconds(2).toNanos();

  private final Consumer<String> say;
  private final LongSupplier nanos;
  private long said;
  private long put;
  private boolean waiting;

  Progress(Consumer<String> say, LongSupplier nanos) {
    this.say = say;
    this.nanos = nanos;
    this.said = nanos.getAsLong();
  }

  void begins(long last) {
    waiting = false;
    say.accept(
        last < 0
            ? "The topic is empty: beginning with entry 0"
            : "The topic goes up to entry " + number(last) + ": going on after it");
  }

  void put(int events, long last) {
    put += events;
    waiting = false;
    if (nanos.getAsLong() - said >= EVERY_NANOS) {
      said = nanos.getAsLong();
      say.accept("Up to entry " + number(last) + ", " + number(put) + " put into the topic");
    }
  }

  void caughtUp(long last) {
    if (!waiting) {
      waiting = true;
      say.accept(
          "Caught up"
              + (last < 0 ? ", nothing is there yet" : " at entry " + number(last))
              + "; "
              + number(put)
              + " put into the topic");
    }
  }

  private static String number(long number) {
    return String.format(Locale.UK, "%,d", number);
  }
}
