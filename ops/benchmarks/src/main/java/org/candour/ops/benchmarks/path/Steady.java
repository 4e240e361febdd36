package org.candour.ops.benchmarks.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.candour.ops.benchmarks.Callers;
import org.candour.ops.benchmarks.Results;

/**
 * Commands at a steady rate, whether or not earlier ones were answered, and how long after its
 * answer each is shown. What is shown is asked for again and again, so a lag is at most as given.
 */
final class Steady {

  private static final long POLL = 10_000_000;

  private final Sender sender;
  private final Pages pages;

  Steady(Sender sender, Pages pages) {
    this.sender = sender;
    this.pages = pages;
  }

  /** Measures; gives the seconds that it took to send all and have the answers. */
  double measure(int perSecond, double seconds, Results results) {
    Map<Long, Long> committed = new ConcurrentHashMap<>();
    NavigableMap<Long, Long> shown = new TreeMap<>();
    long began = System.nanoTime();
    Thread sending = Thread.ofVirtual().start(() -> send(perSecond, seconds, committed));
    while (sending.isAlive()) {
      look(shown);
      LockSupport.parkNanos(POLL);
    }
    double took = (System.nanoTime() - began) / 1e9;
    long last = committed.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    while (shown.higherKey(last) == null) {
      look(shown);
    }
    long[] lags =
        committed.entrySet().stream()
            .mapToLong(entry ->
                Math.max(
                    0,
                    Objects.requireNonNull(shown.higherEntry(entry.getKey())).getValue()
                        - entry.getValue()))
            .toArray();
    Arrays.sort(lags);
    String name = "steady_" + perSecond;
    results.add(name + "_recorded", (double) committed.size());
    results.add(name + "_reached_per_second", committed.size() / took);
    results.add(name + "_commit_to_page_median_ms", Callers.at(lags, 0.5) / 1e6);
    results.add(name + "_commit_to_page_p99_ms", Callers.at(lags, 0.99) / 1e6);
    return took;
  }

  /** When a page first showed so many entries. */
  private void look(NavigableMap<Long, Long> shown) {
    long size = pages.shown();
    shown.putIfAbsent(size, System.nanoTime());
  }

  private void send(int perSecond, double seconds, Map<Long, Long> committed) {
    List<Thread> callers = new ArrayList<>();
    long began = System.nanoTime();
    for (int i = 0; i < perSecond * seconds; i++) {
      long due = began + i * 1_000_000_000L / perSecond;
      LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
      callers.add(
          Thread.ofVirtual()
              .start(() -> {
                long index = sender.record();
                if (index >= 0) {
                  committed.put(index, System.nanoTime());
                }
              }));
    }
    callers.forEach(Steady::join);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
