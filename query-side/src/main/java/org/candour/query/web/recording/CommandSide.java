package org.candour.query.web.recording;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.candour.events.id.StreamId;
import org.candour.events.json.CandourJson;
import org.candour.query.web.recording.form.CommandForm;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The command side as a client of its API sees it, asked with the token of whoever records. Where
 * it is stands in {@code candour.command-address}; without that nothing is recorded on the pages.
 */
@Component
public final class CommandSide {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int NO_ANSWER = 503;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
  private final @Nullable URI address;

  CommandSide(@Value("${candour.command-address:}") String address) {
    this.address = address.isBlank() ? null : URI.create(address);
  }

  /** Whether anything can be recorded on the pages. */
  public boolean isConfigured() {
    return address != null;
  }

  /**
   * What it answered.
   *
   * @param status of HTTP; 503 also where nothing was answered
   * @param json the answer or the problem document
   */
  public record Answer(int status, JsonNode json) {

    /** Whether it was done. */
    public boolean isGood() {
      return status < 300;
    }

    /** The name of a problem: {@code explanation-needed}. */
    public String problem() {
      return json.path("type").asString("").replace("urn:candour:problem:", "");
    }

    /** What a problem is, in words; empty where it is not said. */
    public String detail() {
      return json.path("detail").asString("");
    }
  }

  /** All commands that the account may issue. */
  public List<CommandForm> commands(String token) {
    return forms(get(token, uri("/commands").build().toUri()));
  }

  /** The commands that the account may issue on a stream as it stands. */
  public List<CommandForm> commands(String token, StreamId stream) {
    return forms(
        get(token, uri("/commands").queryParam("stream", "{s}").encode().build(stream.toString())));
  }

  private static List<CommandForm> forms(Answer answer) {
    return answer.isGood()
        ? answer.json().values().stream().map(CommandForm::read).toList()
        : List.of();
  }

  /** One command; empty if there is none of that name. */
  public Optional<CommandForm> command(String token, String name) {
    Answer answer = get(token, uri("/commands").pathSegment("{n}").encode().build(name));
    return answer.isGood() ? Optional.of(CommandForm.read(answer.json())) : Optional.empty();
  }

  /** Asks what a command would come to. */
  public Answer rehearse(String token, String command, ObjectNode body) {
    return send(
        request(
                token,
                uri("/commands").pathSegment("{n}").queryParam("dry-run").encode().build(command))
            .POST(BodyPublishers.ofString(body.toString())));
  }

  /** Records; the same key and body are recorded once. */
  public Answer record(String token, String command, String key, ObjectNode body) {
    return send(
        request(token, uri("/commands").pathSegment("{n}").encode().build(command))
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body.toString())));
  }

  private Answer get(String token, URI from) {
    return send(request(token, from).GET());
  }

  private UriComponentsBuilder uri(String path) {
    if (address == null) {
      throw new IllegalStateException("No command side is configured");
    }
    return UriComponentsBuilder.fromUri(address).path(path);
  }

  private static HttpRequest.Builder request(String token, URI to) {
    return HttpRequest.newBuilder(to)
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .header("Accept", "application/json, application/problem+json");
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), json(response.body()));
    } catch (IOException e) {
      return new Answer(NO_ANSWER, CandourJson.mapper().createObjectNode());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(NO_ANSWER, CandourJson.mapper().createObjectNode());
    }
  }

  private static JsonNode json(String text) {
    try {
      return CandourJson.mapper().readTree(text.isBlank() ? "{}" : text);
    } catch (JacksonException e) {
      return CandourJson.mapper().createObjectNode();
    }
  }
}
