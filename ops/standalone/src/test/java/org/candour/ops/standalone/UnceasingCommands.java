package org.candour.ops.standalone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.candour.events.json.CandourJson;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who registers one establishment after the other, and sends each again under its key, to
 * the next of the nodes, until it is answered.
 */
final class UnceasingCommands implements AutoCloseable {

  private static final int LETTERS = 26;

  /** So that whoever starts beside it has a processor, too. */
  private static final long PACE_NANOS = 10_000_000;

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<URI> nodes;
  private final String token;
  private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
  private final AtomicInteger unanswered = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> failed = new AtomicReference<>();
  private final ExecutorService runner = Executors.newVirtualThreadPerTaskExecutor();
  private volatile String last = "";
  private volatile boolean enough;

  UnceasingCommands(List<URI> nodes, String token) {
    this.nodes = nodes;
    this.token = token;
    runner.execute(this::run);
  }

  private void run() {
    try {
      for (int number = 0; !enough; number++) {
        register(code(number));
      }
    } catch (IllegalStateException e) {
      failed.set(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void register(String code) throws InterruptedException {
    for (int tries = 0; !acknowledged.containsKey(code) && !enough; tries++) {
      try {
        take(code, send(nodes.get(tries % nodes.size()), code));
      } catch (IOException e) {
        unanswered.incrementAndGet();
      }
      LockSupport.parkNanos(PACE_NANOS);
    }
  }

  private void take(String code, HttpResponse<String> answer) {
    switch (answer.statusCode()) {
      case 201 -> {
        acknowledged.put(
            code, CandourJson.mapper().readTree(answer.body()).at("/entries/0/index").longValue());
        last = code;
      }
      case 503 -> unanswered.incrementAndGet();
      default ->
          throw new IllegalStateException(
              code + " was answered " + answer.statusCode() + ": " + answer.body());
    }
  }

  private HttpResponse<String> send(URI node, String code)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(node.resolve("/commands/register-establishment"))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .header("Idempotency-Key", "register-" + code)
            .POST(
                BodyPublishers.ofString(
                    "{\"establishment\":\""
                        + code
                        + "\",\"name\":\"A prison\",\"standing\":\"IN_USE\"}"))
            .build(),
        BodyHandlers.ofString());
  }

  private static String code(int number) {
    return new String(
        new char[] {
          (char) ('A' + number / (LETTERS * LETTERS) % LETTERS),
          (char) ('A' + number / LETTERS % LETTERS),
          (char) ('A' + number % LETTERS)
        });
  }

  /** The index of each command that was answered as recorded, by its establishment. */
  Map<String, Long> acknowledged() {
    return Map.copyOf(acknowledged);
  }

  /** The establishment that was acknowledged last. */
  String last() {
    return last;
  }

  /** Waits until so many more are acknowledged. */
  void awaitMore(int commands) {
    awaitMore(commands, acknowledged::size);
  }

  /** Waits until so many more were not answered. */
  void awaitUnanswered(int commands) {
    awaitMore(commands, unanswered::get);
  }

  private void awaitMore(int more, IntSupplier count) {
    int wanted = count.getAsInt() + more;
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> failed() || count.getAsInt() >= wanted);
  }

  private boolean failed() {
    Throwable why = failed.get();
    if (why != null) {
      throw new AssertionError(why);
    }
    return false;
  }

  @Override
  public void close() {
    enough = true;
    runner.close();
    http.close();
  }
}
