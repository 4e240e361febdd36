package org.candour.ops.ledgerctl.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A witness over HTTP: {@code POST /add-checkpoint} and what may be read. */
public final class WitnessServer implements AutoCloseable {

  private static final int LONGEST_REQUEST = 100_000;
  private static final String TEXT = "text/plain; charset=utf-8";

  private final Witness witness;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** Starts to listen. */
  public WitnessServer(Witness witness, InetSocketAddress address) throws IOException {
    this.witness = witness;
    this.server = HttpServer.create(address, 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** The port that it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Witness.Answer answer = answer(exchange);
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      if (answer.status() == 405) {
        exchange.getResponseHeaders().set("Allow", "GET, POST");
      }
      boolean head = exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(answer.status(), head || body.length == 0 ? -1 : body.length);
      if (!head) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private Witness.Answer answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    if (path.equals("/add-checkpoint")) {
      return method.equals("POST") ? add(exchange) : plain(405, "Send this with POST");
    }
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return plain(405, "This is only read");
    }
    if (path.equals("/key")) {
      return plain(200, witness.verifierKey());
    }
    if (path.equals("/health")) {
      return plain(200, "up");
    }
    Optional<String> checkpoint =
        path.matches("/[0-9a-f]{64}/checkpoint")
            ? witness.checkpoint(path.substring(1, 65))
            : Optional.empty();
    return checkpoint
        .map(note -> new Witness.Answer(200, TEXT, note))
        .orElseGet(() -> plain(404, "There is nothing here"));
  }

  private Witness.Answer add(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LONGEST_REQUEST + 1);
    return body.length > LONGEST_REQUEST
        ? plain(413, "This is longer than a request can be")
        : witness.addCheckpoint(body);
  }

  private static Witness.Answer plain(int status, String text) {
    return new Witness.Answer(status, TEXT, text + "\n");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
