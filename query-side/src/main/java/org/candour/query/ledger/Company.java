package org.candour.query.ledger;

import java.time.Duration;

/**
 * Lets entries wait a few milliseconds for more, so that readers take them together: only while
 * they keep coming. One that comes alone waits for nobody.
 */
final class Company {

  /** Entries keep coming while one follows another within this. */
  static final Duration FOLLOWS = Duration.ofMillis(20);

  /** The first of those that wait does so for this long at most. */
  static final Duration WAITS = Duration.ofMillis(10);

  private long last;
  private long until;
  private boolean any;
  private boolean waiting;

  /**
   * More entries are there.
   *
   * @param now nanoseconds, as {@link System#nanoTime} gives them
   */
  void come(long now) {
    boolean follows = any && now - last <= FOLLOWS.toNanos();
    if (!waiting) {
      until = follows ? now + WAITS.toNanos() : now;
      waiting = true;
    }
    any = true;
    last = now;
  }

  /** How many nanoseconds they still wait; none or less if they are to be passed on. */
  long left(long now) {
    return waiting ? until - now : 0;
  }

  /** They were passed on. */
  void gone() {
    waiting = false;
  }

  boolean isWaiting() {
    return waiting;
  }
}
