package org.candour.ops.relay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** A feed as the query side gives it, of a ledger that grows, and that may be away. */
final class StubFeed implements AutoCloseable {

  static final String ORIGIN = "candour.test/log";

  private static final Pattern AFTER = Pattern.compile("after=([0-9]+)");
  private static final Pattern LIMIT = Pattern.compile("limit=([0-9]+)");

  private final HttpServer server;
  private final LongPredicate open;
  final AtomicInteger away = new AtomicInteger();
  volatile long size;
  volatile String origin = ORIGIN;
  volatile int refusing;
  volatile @Nullable String token;

  /**
   * A feed.
   *
   * @param open which entries whoever asks may read
   */
  StubFeed(long size, LongPredicate open) throws IOException {
    this.size = size;
    this.open = open;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/feed", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  List<Long> readable() {
    return LongStream.range(0, size).filter(open).boxed().toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      token = exchange.getRequestHeaders().getFirst("Authorization");
      int status =
          refusing > 0 ? refusing : away.getAndUpdate(n -> Math.max(0, n - 1)) > 0 ? 503 : 200;
      byte[] body = (status == 200 ? batch(exchange) : "{}").getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String batch(HttpExchange exchange) {
    String query = exchange.getRequestURI().getQuery();
    long end = size;
    long from = number(AFTER, query, -1) + 1;
    long limit = number(LIMIT, query, 50);
    List<Long> indexes = LongStream.range(from, end).filter(open).limit(limit).boxed().toList();
    long next = indexes.size() < limit ? end - 1 : indexes.getLast();
    exchange
        .getResponseHeaders()
        .set("Link", "</api/feed?limit=" + limit + "&after=" + next + ">; rel=\"next\"");
    return indexes.stream().map(this::event).collect(Collectors.joining(",", "[", "]"));
  }

  private String event(long index) {
    return """
    {"specversion":"1.0","id":"id-%d","source":"%s","type":"org.candour.closure.announced",
    "subject":"closure/%d","time":"2026-06-04T08:00:00Z","datacontenttype":"application/json",
    "index":"%d","gap":"0","leafhash":"aGFzaA==","data":{"index":%d,"sentence":"“Ynys Môn” said"}}\
    """
        .formatted(index, origin, index % 7, index, index);
  }

  private static long number(Pattern of, String query, long otherwise) {
    Matcher found = of.matcher(query);
    return found.find() ? Long.parseLong(found.group(1)) : otherwise;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
