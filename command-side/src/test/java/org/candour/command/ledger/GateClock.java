package org.candour.command.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;

/** Holds the sequencer in the middle of a batch, so that what comes meanwhile waits together. */
final class GateClock extends Clock {

  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch opened = new CountDownLatch(1);

  /** Appends a command that stays in the middle of its batch until the gate opens. */
  void hold(Node node, Pending first) throws InterruptedException {
    Thread.ofPlatform().daemon().start(() -> node.record(first));
    reached.await();
  }

  void open() {
    opened.countDown();
  }

  @Override
  public Instant instant() {
    reached.countDown();
    try {
      opened.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Instant.parse("2026-11-22T12:00:00Z");
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
