package org.candour.ops.relay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ledger's feed, {@code GET /api/feed}, page by page. */
final class Feed implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern NEXT = Pattern.compile("<[^>]*[?&]after=([0-9]{1,18})[^>]*>");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final URI site;
  private final @Nullable String token;
  private final int limit;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  /**
   * A feed.
   *
   * @param site the address of the pages
   * @param token who reads; null for what is public
   * @param limit how many entries a page has at most
   */
  Feed(URI site, @Nullable String token, int limit) {
    this.site = site;
    this.token = token;
    this.limit = limit;
  }

  /**
   * What the feed gave.
   *
   * @param events in the order of the ledger
   * @param last the last entry that it looked at, whether or not it may be read; -1 for none
   */
  record Page(List<FeedEvent> events, long last) {

    Page {
      events = List.copyOf(events);
    }
  }

  /**
   * What comes after an entry.
   *
   * @param after the entry's index; -1 for the beginning
   * @throws AwayException if the feed cannot be reached, or is not ready
   * @throws CannotRelayException if it refuses, or is none
   */
  Page after(long after) throws AwayException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(
                    site.toString().replaceAll("/+$", "")
                        + "/api/feed?limit="
                        + limit
                        + (after < 0 ? "" : "&after=" + after)))
            .timeout(PATIENCE)
            .header("Accept", "application/cloudevents-batch+json");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return page(http.send(request.build(), BodyHandlers.ofString()), after);
    } catch (IOException e) {
      throw new AwayException("The feed at " + site + " cannot be reached", e);
    }
  }

  private Page page(HttpResponse<String> answer, long after) throws AwayException {
    int status = answer.statusCode();
    if (status == 200) {
      return new Page(events(answer.body()), last(answer, after));
    }
    if (status == 429 || status >= 500 || answer.body().contains("not-yet")) {
      throw new AwayException("The feed at " + site + " answers " + status, wait(answer));
    }
    throw new CannotRelayException(
        switch (status) {
          case 401, 403 ->
              "The feed at %s refuses the token (%d); get a new one, or leave it out for what is public"
                  .formatted(site, status);
          default ->
              "There is no feed at %s (%d); give the address of Candour’s pages"
                  .formatted(site, status);
        });
  }

  private static Duration wait(HttpResponse<String> answer) {
    String seconds = answer.headers().firstValue("Retry-After").orElse("");
    return seconds.matches("[0-9]{1,4}")
        ? Duration.ofSeconds(Long.parseLong(seconds))
        : Duration.ZERO;
  }

  private static List<FeedEvent> events(String body) {
    try {
      JsonNode all = JSON.readTree(body);
      if (all.isArray()) {
        return all.valueStream().map(FeedEvent::of).toList();
      }
    } catch (JacksonException e) {
      throw new CannotRelayException("The feed gives what is no JSON", e);
    }
    throw new CannotRelayException("The feed gives what is no batch of CloudEvents");
  }

  /** The link says where to go on, also where nothing has come yet. */
  private static long last(HttpResponse<String> answer, long after) {
    Matcher next = NEXT.matcher(answer.headers().firstValue("Link").orElse(""));
    long last = next.find() ? Long.parseLong(next.group(1)) : -1;
    if (last < after) {
      throw new CannotRelayException(
          ("The topic goes up to entry %d, and the ledger ends at entry %d: it was cut, or is"
                  + " another. Find out which before anything is relayed")
              .formatted(after, last));
    }
    return last;
  }

  @Override
  public void close() {
    http.close();
  }
}
