package org.candour.ops.standalone;

import java.time.Duration;
import java.util.function.Supplier;
import org.candour.ops.standalone.StandaloneSystem.Sizes;

/**
 * Waits, for a time, until the views show the whole ledger, and says now and then how far they are.
 */
final class CatchUp {

  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final Duration BETWEEN_WORDS = Duration.ofSeconds(2);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final Supplier<Sizes> sizes;
  private final Console console;

  CatchUp(Supplier<Sizes> sizes, Console console) {
    this.sizes = sizes;
    this.console = console;
  }

  void await() throws InterruptedException {
    long started = System.nanoTime();
    long told = started;
    for (Sizes now = sizes.get(); now.views() < now.ledger(); now = sizes.get()) {
      long at = System.nanoTime();
      if (at - started > LONGEST.toNanos()) {
        console.say("The views are still behind; the pages say how far.");
        return;
      }
      if (at - told > BETWEEN_WORDS.toNanos()) {
        told = at;
        console.say("  the views show %,d of %,d entries".formatted(now.views(), now.ledger()));
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
  }
}
