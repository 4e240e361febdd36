package org.candour.ops.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.candour.ops.standalone.StandaloneSystem.StoppedException;

/** Waits until a service says that it is ready. */
final class Health {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private Health() {}

  /**
   * Asks {@code /health} until it answers 200.
   *
   * @throws CannotStartException if it does not within a minute
   */
  static void await(URI service, BooleanSupplier stop) {
    long until = System.nanoTime() + LONGEST.toNanos();
    try (HttpClient http = HttpClient.newHttpClient()) {
      while (!isUp(http, service)) {
        if (stop.getAsBoolean()) {
          throw new StoppedException();
        }
        if (System.nanoTime() > until) {
          throw new CannotStartException(
              "What was started at " + service + " does not become healthy.");
        }
        Thread.sleep(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoppedException();
    }
  }

  private static boolean isUp(HttpClient http, URI service) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve("/health")).timeout(Duration.ofSeconds(5)).build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
