package org.candour.ops.benchmarks;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A number of threads that call a contender again and again for a time: virtual ones, as those that
 * the services' requests run on.
 */
public final class Callers {

  /**
   * What they measured.
   *
   * @param calls that returned
   * @param perSecond calls that returned, a second
   * @param medianMicros the median time of a call, in microseconds
   * @param p99Micros the 99th percentile
   */
  public record Figures(long calls, double perSecond, double medianMicros, double p99Micros) {}

  private Callers() {}

  /** Calls for so many seconds. */
  public static Figures run(Contender contender, int callers, double seconds) {
    long[][] times = new long[callers][];
    CountDownLatch start = new CountDownLatch(1);
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    Thread[] threads = new Thread[callers];
    for (int i = 0; i < callers; i++) {
      int caller = i;
      threads[i] =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  start.await();
                  times[caller] = callUntil(contender, seconds);
                } catch (InterruptedException | RuntimeException e) {
                  failure.set(e);
                  times[caller] = new long[0];
                }
              });
    }
    long began = System.nanoTime();
    start.countDown();
    for (Thread thread : threads) {
      join(thread);
    }
    double took = (System.nanoTime() - began) / 1e9;
    if (failure.get() != null) {
      throw new IllegalStateException(contender.name() + " failed", failure.get());
    }
    long[] all = Arrays.stream(times).flatMapToLong(Arrays::stream).sorted().toArray();
    return new Figures(all.length, all.length / took, at(all, 0.5) / 1e3, at(all, 0.99) / 1e3);
  }

  private static long[] callUntil(Contender contender, double seconds) {
    long[] times = new long[1 << 16];
    int calls = 0;
    long end = System.nanoTime() + (long) (seconds * 1e9);
    for (long now = System.nanoTime(); now < end; ) {
      contender.append();
      long after = System.nanoTime();
      if (calls == times.length) {
        times = Arrays.copyOf(times, calls * 2);
      }
      times[calls++] = after - now;
      now = after;
    }
    return Arrays.copyOf(times, calls);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  /** The value below which this share of them lies. */
  public static double at(long[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
  }
}
