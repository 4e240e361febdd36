package org.candour.ops.benchmarks;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Reads the log from its start through Axon's interface, decoding every event. */
final class Reading {

  private static final long MOST = 200_000;

  private Reading() {}

  /** Events read a second. */
  static double rate(EventStorageEngine engine) {
    AtomicLong read = new AtomicLong();
    long began = System.nanoTime();
    try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(null, false)) {
      events
          .limit(MOST)
          .forEach(event -> {
            if (event.getPayload() != null && !event.getMetaData().isEmpty()) {
              read.incrementAndGet();
            }
          });
    }
    return read.get() / ((System.nanoTime() - began) / 1e9);
  }
}
