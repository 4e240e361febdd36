package org.candour.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Somebody who reads one page after the other, and notes each that does not come. */
final class UnceasingReader implements AutoCloseable {

  private static final List<String> PAGES =
      List.of("/", "/prisons", "/prisons/AAA", "/status", "/api/timeline", "/api/establishments");

  /** So that whoever starts beside it has a processor, too. */
  private static final long PACE_NANOS = 30_000_000;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI site;
  private final AtomicInteger read = new AtomicInteger();
  private final List<String> missed = new CopyOnWriteArrayList<>();
  private final ExecutorService runner = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean enough;

  UnceasingReader(URI site) {
    this.site = site;
    runner.execute(this::run);
  }

  private void run() {
    for (int number = 0; !enough; number++) {
      String page = PAGES.get(number % PAGES.size());
      try {
        int status =
            http.send(HttpRequest.newBuilder(site.resolve(page)).build(), BodyHandlers.discarding())
                .statusCode();
        if (status == 200) {
          read.incrementAndGet();
        } else {
          missed.add(page + " was answered " + status);
        }
      } catch (IOException e) {
        missed.add(page + " did not come: " + e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      LockSupport.parkNanos(PACE_NANOS);
    }
  }

  /** Waits until each page was read once more, all of them whole. */
  void awaitRound() {
    int wanted = read.get() + PAGES.size();
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> !missed.isEmpty() || read.get() >= wanted);
    assertThat(missed).isEmpty();
  }

  @Override
  public void close() {
    enough = true;
    runner.close();
    http.close();
    assertThat(missed).isEmpty();
  }
}
