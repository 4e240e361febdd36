package org.candour.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.candour.events.json.CandourJson;
import org.candour.query.testing.History;
import org.candour.query.testing.Http;
import org.candour.query.testing.LogSigner;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestLedger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Another system that follows the feed misses nothing that it may see, and knows of every gap. */
@Tag("server")
class FeedTest {

  private static TestLedger ledger;
  private static ConfigurableApplicationContext context;
  private static Http http;

  @BeforeAll
  static void start() {
    ledger = Server.ledger();
    ledger.appendAll(History.holloway());
    ledger.appendAll(Canaries.entries());
    ledger.appendAll(History.canterbury());
    new LogSigner(ledger).sign();
    context = ledger.start();
    http = new Http(context);
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  @Test
  void anEntryIsACloudEvent() {
    HttpResponse<String> answer = http.get("/api/feed?limit=1");
    JsonNode event = json(answer).get(0);

    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/cloudevents-batch+json");
    assertThat(event.get("specversion").asString()).isEqualTo("1.0");
    assertThat(event.get("type").asString()).startsWith("org.candour.");
    assertThat(event.get("subject").asString()).isEqualTo("establishment/HYI");
    assertThat(event.get("id")).isEqualTo(event.at("/data/id"));
    assertThat(event.get("time")).isEqualTo(event.at("/data/recordedAt"));
    assertThat(event.get("leafhash")).isEqualTo(event.at("/data/leafHash/base64"));
    assertThat(event.at("/data/sentence").asString()).isNotEmpty();
    assertThat(event.propertyNames()).allMatch(name -> name.matches("[a-z0-9]{1,20}"));
  }

  @Test
  void whoeverFollowsTheLinksReadsEveryEntryOnceAndKnowsOfEveryGap() {
    List<Long> seen = new ArrayList<>();
    List<Long> gaps = new ArrayList<>();
    long expected = 0;
    String address = "/api/feed?limit=3";
    String before;
    do {
      before = address;
      HttpResponse<String> answer = http.get(address);
      for (JsonNode event : json(answer)) {
        long index = event.get("index").asLong();
        LongStream.range(index - event.get("gap").asLong(), index).forEach(gaps::add);
        seen.add(index);
      }
      address = next(answer);
      expected = Long.parseLong(address.replaceFirst(".*after=", "")) + 1;
    } while (!address.equals(before));

    assertThat(expected).isEqualTo(ledger.size());
    assertThat(seen).isSorted().doesNotHaveDuplicates().doesNotContainAnyElementsOf(gaps);
    assertThat(gaps).isNotEmpty();
    assertThat(seen)
        .containsExactlyElementsOf(
            LongStream.range(0, ledger.size())
                .boxed()
                .filter(index -> http.get("/api/entries/" + index).statusCode() == 200)
                .toList());
  }

  @Test
  void whereNothingHasComeYetOneAsksAgainFromTheSamePlace() {
    String last = "/api/feed?limit=50&after=" + (ledger.size() - 1);
    HttpResponse<String> answer = http.get(last);

    assertThat(json(answer)).isEmpty();
    assertThat(next(answer)).isEqualTo(last);
    assertThat(next(http.get("/api/feed?after=" + (ledger.size() + 5)))).isEqualTo(last);
  }

  @Test
  void whatCannotBeUsedIsRefused() {
    assertThat(http.get("/api/feed?after=x").statusCode()).isEqualTo(422);
    assertThat(http.get("/api/feed?limit=0").statusCode()).isEqualTo(422);
    assertThat(http.get("/api/feed?from=1").statusCode()).isEqualTo(422);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return CandourJson.mapper().readTree(answer.body());
  }

  private static String next(HttpResponse<String> answer) {
    return answer.headers().firstValue("Link").orElseThrow().replaceFirst("^<(.*)>; rel=.*", "$1");
  }
}
