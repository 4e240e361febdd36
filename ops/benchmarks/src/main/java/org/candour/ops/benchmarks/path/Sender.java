package org.candour.ops.benchmarks.path;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.candour.events.importing.ImportLine;
import org.candour.events.json.CandourJson;
import org.candour.ops.benchmarks.Contender;

/** Sends the commands of the example to one address with one token, as {@code ledgerctl} would. */
final class Sender implements Contender {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What Candour answers where it is asked for more than it can do, so that one asks again. */
  private static final int UNAVAILABLE = 503;

  private static final int MOST_TRIES = 20;

  /**
   * What the example is answered where its story, told out of order, does not hold: one line in a
   * hundred.
   */
  private static final Set<Integer> BY_THE_RECORD = Set.of(404, 409, 422);

  private final String name;
  private final URI service;
  private final String token;
  private final int expected;
  private final Stories stories = new Stories();
  private final LongAdder commands = new LongAdder();
  private final LongAdder recorded = new LongAdder();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * @param expected the status of every answer; 201 also lets single commands be refused, as some
   *     of the example are
   */
  Sender(String name, URI service, String token, int expected) {
    this.name = name;
    this.service = service;
    this.token = token;
    this.expected = expected;
  }

  /**
   * What was sent so far, and how much of it was recorded.
   *
   * @param commands each as often as it was sent
   */
  record Sent(long commands, long recorded) {

    Sent since(Sent earlier) {
      return new Sent(commands - earlier.commands, recorded - earlier.recorded);
    }
  }

  /** What was sent so far. */
  Sent sent() {
    return new Sent(commands.sum(), recorded.sum());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void append() {
    record();
  }

  /** Sends one command; gives the index of its first entry, or -1 where it was refused. */
  long record() {
    Stories.Story story = stories.take();
    try {
      ImportLine line = expected == 201 ? story.next() : story.unresolved();
      if (line == null) {
        return -1;
      }
      HttpResponse<String> answer = send(line);
      for (int tries = 1; answer.statusCode() == UNAVAILABLE && tries < MOST_TRIES; tries++) {
        answer = send(line);
      }
      if (answer.statusCode() != 201) {
        return refused(line, answer);
      }
      recorded.increment();
      long index = CandourJson.mapper().readTree(answer.body()).at("/entries/0/index").longValue();
      story.recorded(line, index);
      return index;
    } finally {
      stories.leave(story);
    }
  }

  private long refused(ImportLine line, HttpResponse<String> answer) {
    int status = answer.statusCode();
    boolean byItsStream = expected == 201 && BY_THE_RECORD.contains(status);
    if (status != expected && !byItsStream) {
      throw new IllegalStateException(line + " was answered " + status + ": " + answer.body());
    }
    return -1;
  }

  private HttpResponse<String> send(ImportLine line) {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve("commands/" + line.command()))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, application/problem+json")
            .header("Authorization", "Bearer " + token)
            .header("Idempotency-Key", line.key())
            .POST(BodyPublishers.ofString(line.body().toString(), StandardCharsets.UTF_8))
            .build();
    commands.increment();
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(service + " does not answer", e);
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
