package org.candour.ops.ledgerctl.importing;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.candour.events.importing.ImportLine;
import org.candour.events.json.CandourJson;
import org.candour.ops.ledgerctl.importing.CommandAnswer.Recorded;
import org.candour.ops.ledgerctl.importing.CommandAnswer.Refused;
import org.candour.ops.ledgerctl.importing.CommandAnswer.Unavailable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sends commands to the command side, each once; whether to try again is the caller's to say. */
final class CommandClient implements AutoCloseable {

  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

  private final URI service;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final AccessTokens tokens;

  CommandClient(URI service, AccessTokens tokens) {
    this.tokens = tokens;
    String address = service.toString();
    this.service = address.endsWith("/") ? service : URI.create(address + "/");
  }

  CommandAnswer send(ImportLine line, ObjectNode body) throws InterruptedException {
    CommandAnswer answer = sendOnce(line, body);
    return answer instanceof Refused refused && refused.status() == 401 && tokens.renew()
        ? sendOnce(line, body)
        : answer;
  }

  /** Asks what would become of a line that rests on no other; nothing is recorded. */
  CommandAnswer tryOut(ImportLine line) throws InterruptedException {
    return send(line, line.body(), "?dry-run");
  }

  private CommandAnswer sendOnce(ImportLine line, ObjectNode body) throws InterruptedException {
    return send(line, body, "");
  }

  private CommandAnswer send(ImportLine line, ObjectNode body, String query)
      throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.resolve("commands/" + line.command() + query))
            .timeout(LONGEST_ANSWER)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, application/problem+json")
            .header("Idempotency-Key", line.key())
            .POST(BodyPublishers.ofString(body.toString()));
    try {
      tokens.next().ifPresent(token -> request.header("Authorization", "Bearer " + token));
    } catch (IOException e) {
      return new Unavailable("the issuer of tokens does not answer", 0);
    }
    try {
      return answer(http.send(request.build(), BodyHandlers.ofString()));
    } catch (ConnectException e) {
      return new Unavailable("nothing answers at " + service, 0);
    } catch (HttpTimeoutException e) {
      return new Unavailable("no answer within " + LONGEST_ANSWER.toSeconds() + " seconds", 0);
    } catch (IOException e) {
      return new Unavailable("the connection broke: " + e.getMessage(), 0);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private static CommandAnswer answer(HttpResponse<String> response) {
    int status = response.statusCode();
    return switch (status) {
      case 201 -> recorded(response);
      case 429, 502, 503, 504 -> new Unavailable("it answers " + status, retryAfter(response));
      default ->
          response.body().contains("urn:candour:problem:overtaken")
              ? new Unavailable("others wrote to the same stream", 0)
              : new Refused(
                  status,
                  ProblemLine.type(response.body()),
                  ProblemLine.describe(response.body()),
                  response.body());
    };
  }

  private static CommandAnswer recorded(HttpResponse<String> response) {
    try {
      JsonNode index =
          CandourJson.mapper().readTree(response.body()).path("entries").path(0).path("index");
      if (index.isIntegralNumber()) {
        boolean before =
            response.headers().firstValue("Idempotent-Replayed").orElse("").equals("true");
        return new Recorded(index.longValue(), before);
      }
    } catch (JacksonException e) {
      // Falls through: an answer that does not name its entries is not the command side's.
    }
    return new Refused(
        201, "", "the answer names no entry; is this the command side's address?", "");
  }

  private static long retryAfter(HttpResponse<String> response) {
    String seconds = response.headers().firstValue("Retry-After").orElse("");
    return seconds.matches("[0-9]{1,4}") ? Long.parseLong(seconds) : 0;
  }
}
