package org.candour.query.web.recording.importing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Answers as the command side does for one command, which opens a shop of a name: it takes any, but
 * refuses what it is told to, in the way that it is told.
 */
final class ScriptedCommandSide implements AutoCloseable {

  private static final String COMMAND =
      """
      {"name":"open-shop","title":"Open a shop","stream":"shop","subject":"estate","opens":true,"target":"name",
       "fields":[{"name":"name","label":"The name","kind":"LINE","required":true,"options":[],"fields":[]}],"also":[]}
      """;

  private final HttpServer server;
  private final Map<String, Integer> refusals = new HashMap<>();
  private final List<String> recorded = new ArrayList<>();
  private final Set<String> tokens = new TreeSet<>();

  ScriptedCommandSide() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/commands", this::handle);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Nothing is recorded, and nothing is refused. */
  synchronized void beginAnew() {
    refusals.clear();
    recorded.clear();
    tokens.clear();
  }

  /** From now on recording a name is answered with a status; with 0 it is recorded again. */
  synchronized void answer(String name, int status) {
    refusals.put(name, status);
  }

  /** The names that are recorded, in order. */
  synchronized List<String> recorded() {
    return List.copyOf(recorded);
  }

  /** Whose tokens recorded something. */
  synchronized Set<String> tokens() {
    return Set.copyOf(tokens);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (exchange.getRequestMethod().equals("GET")) {
      boolean one = exchange.getRequestURI().getPath().endsWith("/open-shop");
      answer(exchange, 200, one ? COMMAND : "[" + COMMAND + "]");
      return;
    }
    String name = body.replaceAll(".*\"name\":\"([^\"]*)\".*", "$1");
    boolean rehearsed = "dry-run".equals(exchange.getRequestURI().getQuery());
    int refusal = rehearsed ? 0 : refusals.getOrDefault(name, 0);
    if (refusal > 0) {
      answer(exchange, refusal, "{\"type\":\"urn:x\",\"detail\":\"The shop is shut\"}");
    } else if (rehearsed) {
      answer(exchange, 200, "{\"entries\":[]}");
    } else {
      tokens.add(Objects.requireNonNull(exchange.getRequestHeaders().getFirst("Authorization")));
      recorded.add(name);
      answer(exchange, 201, "{\"entries\":[{\"index\":%d}]}".formatted(recorded.size()));
    }
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
