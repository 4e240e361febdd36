package org.candour.query.view.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.candour.query.view.store.Transactions;

/**
 * Works on several views at once, as many as there are processors: each view on one thread at a
 * time, those first that take longest.
 */
final class RebuildCrew implements AutoCloseable {

  private final Transactions transactions;
  private final int hands;
  private final ExecutorService executor;

  RebuildCrew(Transactions transactions, int views) {
    this.transactions = transactions;
    this.hands = Math.clamp(views, 1, Runtime.getRuntime().availableProcessors());
    this.executor =
        Executors.newFixedThreadPool(
            hands, Thread.ofPlatform().name("views-rebuild-", 0).daemon().factory());
  }

  /** How many views are worked on at once. */
  int hands() {
    return hands;
  }

  /** What is done with a view. */
  interface Task {
    void of(RebuiltView view, Connection connection) throws SQLException;
  }

  /** Does it with each view, in one transaction a thread, and waits until all is done. */
  void each(List<RebuiltView> views, Task task) {
    Queue<RebuiltView> left =
        new ConcurrentLinkedQueue<>(
            views.stream()
                .sorted(Comparator.comparingLong(RebuiltView::nanos).reversed())
                .toList());
    List<Future<?>> working = new ArrayList<>();
    for (int i = 0; i < hands; i++) {
      working.add(
          executor.submit(() ->
              transactions.inTransaction(connection -> {
                for (RebuiltView view = left.poll(); view != null; view = left.poll()) {
                  task.of(view, connection);
                }
                return true;
              })));
    }
    working.forEach(RebuildCrew::await);
  }

  private static void await(Future<?> work) {
    try {
      work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The rebuild was interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
