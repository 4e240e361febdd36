package org.candour.ops.benchmarks.path;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.candour.events.json.CandourJson;
import org.candour.ops.benchmarks.Callers;
import org.candour.ops.benchmarks.Results;
import tools.jackson.databind.JsonNode;

/** What readers see: each type of page, found by its links, and how far the timeline has come. */
public final class Pages implements AutoCloseable {

  private static final Pattern LINK = Pattern.compile("href=\"(/[a-z][^\"#?]*)\"");
  private static final Pattern NO_PAGE =
      Pattern.compile("/(assets|api|api-docs|oauth2|login|health|feed|export)\\b.*|.*\\.[a-z]+");

  private static final long PAUSE = 10_000_000;
  private static final int SAMPLES = 9;
  private static final int WARM_UP = 3;

  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** The pages of a query side at an address. */
  public Pages(URI address) {
    this.address = address;
  }

  /** How many entries the timeline shows. */
  long shown() {
    JsonNode answer = timeline();
    return answer.path("ledgerSize").longValue() - answer.path("behind").longValue();
  }

  /** Waits until the timeline shows every entry. */
  void awaitLevel() {
    while (timeline().path("behind").longValue() > 0) {
      LockSupport.parkNanos(PAUSE);
    }
  }

  private JsonNode timeline() {
    return CandourJson.mapper().readTree(get("/api/timeline?limit=1").body());
  }

  /**
   * Adds the median of every type of page that two links from the start lead to.
   *
   * @param when which point of the run the figures are of
   */
  void measure(String when, Results results) {
    medians()
        .forEach((type, millis) -> results.add("page_" + type + "_" + when + "_median_ms", millis));
  }

  /** The median of every type of page that two links from the start lead to, in milliseconds. */
  public Map<String, Double> medians() {
    Map<String, Double> medians = new LinkedHashMap<>();
    types().forEach((type, path) -> medians.put(type, median(path)));
    return medians;
  }

  /** The median of one address, in milliseconds. */
  public double median(String path) {
    long[] times = new long[SAMPLES];
    for (int i = -WARM_UP; i < SAMPLES; i++) {
      long began = System.nanoTime();
      get(path);
      times[Math.max(i, 0)] = System.nanoTime() - began;
    }
    Arrays.sort(times);
    return Callers.at(times, 0.5) / 1e6;
  }

  /** A path of each type: pages of one type differ only in what stands after the first part. */
  private Map<String, String> types() {
    Map<String, String> found = new LinkedHashMap<>();
    found.put("home", "/");
    Deque<String> toVisit = new ArrayDeque<>(found.values());
    for (int depth = 0; depth < 2; depth++) {
      Deque<String> visiting = toVisit;
      toVisit = new ArrayDeque<>();
      for (String path : visiting) {
        Matcher link = LINK.matcher(get(path).body());
        while (link.find()) {
          String to = link.group(1);
          if (!NO_PAGE.matcher(to).matches() && found.putIfAbsent(type(to), to) == null) {
            toVisit.add(to);
          }
        }
      }
    }
    found.values().removeIf(path -> get(path).statusCode() != 200);
    return found;
  }

  private static String type(String path) {
    return path.substring(1).replaceAll("/[^/]+", "_one");
  }

  private HttpResponse<String> get(String path) {
    try {
      return http.send(
          HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException("The pages do not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
