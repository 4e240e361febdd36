package org.candour.ops.benchmarks.failover;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.candour.command.ledger.LedgerUnavailableException;

/**
 * Callers who record one command after the other, and ask again with the same key, of another node,
 * until they are answered.
 */
final class DrillLoad implements AutoCloseable {

  private static final int CALLERS = 16;
  private static final long PAUSE_NANOS = 100_000_000;

  private final List<? extends Recorder> nodes;
  private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
  private final AtomicLong unanswered = new AtomicLong();
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean enough;
  private volatile boolean abandoned;
  private volatile long last = System.nanoTime();

  DrillLoad(List<? extends Recorder> nodes) {
    this.nodes = nodes;
    for (int caller = 0; caller < CALLERS; caller++) {
      int number = caller;
      callers.execute(() -> call(number));
    }
  }

  private void call(int caller) {
    for (int i = 0; !enough; i++) {
      String key = caller + "-" + i;
      for (int tries = 0;
          !recorded(key, nodes.get((caller + tries) % nodes.size())) && !abandoned;
          tries++) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private boolean recorded(String key, Recorder node) {
    try {
      acknowledged.put(key, node.record(key));
      last = System.nanoTime();
      return true;
    } catch (LedgerUnavailableException e) {
      unanswered.incrementAndGet();
      return false;
    }
  }

  /** The index of each command that was answered as recorded, by its key. */
  Map<String, Long> acknowledged() {
    return Map.copyOf(acknowledged);
  }

  int count() {
    return acknowledged.size();
  }

  /** How often the answer was that it is not known, to be asked again. */
  long unanswered() {
    return unanswered.get();
  }

  /** When the last command was answered, by {@link System#nanoTime}. */
  long last() {
    return last;
  }

  /** Waits until so many more commands were answered. */
  void awaitMore(int commands) {
    int wanted = count() + commands;
    long end = System.nanoTime() + 120_000_000_000L;
    while (count() < wanted) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Nothing is recorded any more");
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** Ends also those callers who get no answer any more. */
  void abandon() {
    abandoned = true;
    close();
  }

  /** Lets every caller get its last answer. */
  @Override
  public void close() {
    enough = true;
    callers.close();
  }
}
