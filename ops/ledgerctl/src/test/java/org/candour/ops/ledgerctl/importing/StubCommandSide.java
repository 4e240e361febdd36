package org.candour.ops.ledgerctl.importing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Answers as the command side does: 201 with two entries for every new key, the same again for a
 * key that it knows, or whatever it is told to answer next.
 */
public final class StubCommandSide implements AutoCloseable {

  /** What was sent. */
  record Request(String path, String key, String body, String authorization) {}

  private record Scripted(int status, Map<String, String> headers, String body) {}

  private final HttpServer server;
  private final List<Request> requests = new ArrayList<>();
  private final Deque<Scripted> script = new ArrayDeque<>();
  private final Map<String, Long> known = new HashMap<>();
  private long size;

  public StubCommandSide() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/commands/", this::handle);
    server.start();
  }

  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  public synchronized StubCommandSide next(int status, Map<String, String> headers, String body) {
    script.add(new Scripted(status, headers, body));
    return this;
  }

  synchronized List<Request> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    String key = Objects.requireNonNull(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(
        new Request(
            exchange.getRequestURI().getPath(),
            key,
            body,
            Objects.requireNonNullElse(
                exchange.getRequestHeaders().getFirst("Authorization"), "")));
    Scripted scripted = script.poll();
    if (scripted != null) {
      answer(exchange, scripted);
      return;
    }
    Map<String, String> headers =
        known.containsKey(key) ? Map.of("Idempotent-Replayed", "true") : Map.of();
    answer(exchange, new Scripted(201, headers, recorded(key)));
  }

  private String recorded(String key) {
    long first =
        known.computeIfAbsent(
            key,
            _ -> {
              size += 2;
              return size - 2;
            });
    return "{\"entries\":[{\"index\":%d},{\"index\":%d}]}".formatted(first, first + 1);
  }

  private static void answer(HttpExchange exchange, Scripted scripted) throws IOException {
    byte[] body = scripted.body().getBytes(StandardCharsets.UTF_8);
    scripted.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(scripted.status(), body.length == 0 ? -1 : body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
