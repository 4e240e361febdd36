package org.candour.ops.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.candour.ops.standalone.StandaloneSystem.StoppedException;
import org.jspecify.annotations.Nullable;

/** Starts several services at once. */
final class SideBySide {

  private SideBySide() {}

  /**
   * Starts them and waits until each runs or has failed.
   *
   * @param running given those that run, in the order of the list, even if another has failed
   * @throws RuntimeException whatever the first of the list threw that failed
   */
  static void start(
      List<Supplier<? extends AutoCloseable>> services, Consumer<AutoCloseable> running) {
    RuntimeException failed = null;
    try (ExecutorService threads = Executors.newFixedThreadPool(services.size())) {
      List<Future<? extends AutoCloseable>> starting = new ArrayList<>();
      services.forEach(service -> starting.add(threads.submit(service::get)));
      for (Future<? extends AutoCloseable> each : starting) {
        @Nullable RuntimeException failure = await(each, running);
        failed = failed == null ? failure : failed;
      }
    }
    if (failed != null) {
      throw failed;
    }
  }

  private static @Nullable RuntimeException await(
      Future<? extends AutoCloseable> starting, Consumer<AutoCloseable> running) {
    try {
      running.accept(starting.get());
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new StoppedException();
    } catch (ExecutionException e) {
      return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }
}
