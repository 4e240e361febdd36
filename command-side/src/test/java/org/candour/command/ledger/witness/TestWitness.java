package org.candour.command.ledger.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.candour.events.log.AddCheckpoint;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.note.SignerKey;

/** A witness that trusts the log, and to which things happen while it thinks. */
final class TestWitness implements AutoCloseable {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final SignerKey key;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Long> asked = new CopyOnWriteArrayList<>();
  private final Thinking thinking;
  private volatile long holds;
  private volatile boolean away;

  /** What happens before each answer of a witness, which was asked so often before. */
  @FunctionalInterface
  interface Thinking {
    void of(TestWitness witness, int before);
  }

  TestWitness(String name, Thinking thinking) throws IOException {
    this.key = SignerKey.generateCosigner(name + ".test/witness", new SecureRandom());
    this.thinking = thinking;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/add-checkpoint", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      AddCheckpoint request = AddCheckpoint.parse(exchange.getRequestBody().readAllBytes());
      long size = Checkpoint.parse(request.checkpoint().text()).size();
      int before = asked.size();
      asked.add(size);
      thinking.of(this, before);
      if (away) {
        away = false;
        say(exchange, 503, "");
      } else if (request.old() != holds) {
        say(exchange, 409, holds + "\n");
      } else {
        holds = size;
        say(exchange, 200, request.checkpoint().cosign(key, NOON).line());
      }
    }
  }

  private static void say(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** Does not answer the next request. */
  void goAway() {
    away = true;
  }

  /** Has cosigned so many entries for somebody else. */
  void cosign(long size) {
    holds = size;
  }

  /** The sizes that it was asked for, in order. */
  List<Long> asked() {
    return List.copyOf(asked);
  }

  /** Its line of a policy. */
  String line(String name) {
    return "witness %s %s http://127.0.0.1:%d%n"
        .formatted(name, key.verifier(), server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
