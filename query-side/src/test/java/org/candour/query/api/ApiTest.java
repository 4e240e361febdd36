package org.candour.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.candour.query.testing.History;
import org.candour.query.testing.Http;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestLedger;
import org.candour.query.testing.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

@Tag("server")
class ApiTest {

  private static TestLedger ledger;
  private static ConfigurableApplicationContext context;
  private static Http http;

  @BeforeAll
  static void start() {
    ledger = Server.ledger();
    ledger.appendAll(History.everything());
    context = ledger.start();
    http = new Http(context);
    Waiting.caughtUp(context, ledger);
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  @Test
  void hollowayGave205DaysAndMetItsDuty() {
    JsonNode closure = http.json("/api/closures/" + History.HOLLOWAY_CLOSURE).get("item");
    assertThat(closure.get("state").asString()).isEqualTo("COMPLETED");
    assertThat(closure.at("/notice/words").asString()).isEqualTo("205 days");
    assertThat(closure.at("/notice/toIs").asString()).isEqualTo("LAST_PRISONERS_LEFT");
    assertThat(closure.at("/organisations/0/notice/words").asString()).isEqualTo("204 days");
    assertThat(closure.at("/duties/0/verdict").asString()).isEqualTo("MET");
    assertThat(closure.at("/corrections/0/was").asString()).isEqualTo("2016-07");
    assertThat(closure.at("/corrections/0/is").asString()).isEqualTo("2016-06");
    assertThat(closure.at("/corrections/0/wasSource/title").asString()).isEqualTo("Hansard");
    assertThat(closure.get("plannedOn").asString()).isEqualTo("2016-07");
  }

  @Test
  void anAnswerSaysThatHollowayIsInTheRegister() {
    assertThat(http.json("/api/closures/" + History.HOLLOWAY_CLOSURE).get("parties").toString())
        .contains("{\"id\":\"HYI\",\"registered\":true,\"checked\":true}");
  }

  @Test
  void aClosureStandsAsItStood() {
    String address = "/api/closures/" + History.HOLLOWAY_CLOSURE;
    assertThat(http.get(address + "?asAt=0").statusCode()).isEqualTo(404);
    JsonNode then = http.json(address + "?asAt=1");
    assertThat(then.at("/item/state").asString()).isEqualTo("ANNOUNCED");
    assertThat(then.at("/item/notice/words").asString()).isEqualTo("between 219 and 249 days");
    assertThat(then.at("/asAt/given").asString()).isEqualTo("1");
    assertThat(then.at("/asAt/index").asLong()).isEqualTo(1);
    assertThat(then.at("/asAt/size").asLong()).isEqualTo(2);
    assertThat(then.get("ledgerSize").asLong()).isEqualTo(ledger.size());
    assertThat(then.get("behind").asLong()).isZero();
  }

  @Test
  void anInstantBeforeTheFirstEntryAnswersAnEmptyLedger() {
    for (String view : List.of("timeline", "closures", "establishments", "developments")) {
      JsonNode answer = http.json("/api/" + view + "?asAt=2026-06-04T07:59:59Z");
      assertThat(answer.get("items")).isEmpty();
      assertThat(answer.at("/asAt/size").asLong()).isZero();
      assertThat(answer.at("/asAt/index").isNull()).isTrue();
    }
  }

  @Test
  void anInstantResolvesToTheLastEntryRecordedUntilThen() {
    assertThat(size("2026-06-04T08:00:00Z")).isEqualTo(1);
    assertThat(size("2026-06-04T08:00:59Z")).isEqualTo(1);
    assertThat(size("2026-06-04T08:01:00Z")).isEqualTo(2);
    assertThat(size("2026-06-04T09:01:00%2B01:00")).isEqualTo(2);
    assertThat(size("2026-06-04T09:01")).isEqualTo(2);
    assertThat(size("2026-06-04")).isEqualTo(ledger.size());
    assertThat(size("2999-01-01T00:00:00Z")).isEqualTo(ledger.size());
    assertThat(size("%2B999999999-12-31T23:59:59Z")).isEqualTo(ledger.size());
    assertThat(size("0000-01-01T00:00:00Z")).isZero();
  }

  private static long size(String asAt) {
    return http.json("/api/timeline?asAt=" + asAt).at("/asAt/size").asLong();
  }

  @Test
  void anIndexBeyondTheLedgerSaysHowManyEntriesThereAre() {
    var answer = http.get("/api/timeline?asAt=" + ledger.size());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("urn:candour:problem:beyond-the-ledger", "\"entries\":" + ledger.size());
  }

  @Test
  void theTimelineOfAPrisonIsNewestFirstAndCounts() {
    JsonNode answer = http.json("/api/timeline?establishment=HYI");
    assertThat(answer.get("count").asLong()).isEqualTo(7);
    assertThat(answer.get("of").asLong()).isEqualTo(7);
    assertThat(answer.get("items").values().stream().map(i -> i.get("index").asLong()))
        .containsExactly(6L, 5L, 4L, 3L, 2L, 1L, 0L);
    assertThat(answer.at("/items/5/correctedBy/0").asLong()).isEqualTo(6);
    assertThat(answer.at("/items/5/occurredOn").asString()).isEqualTo("2015-11-25");
  }

  @ParameterizedTest
  @CsvSource({
    "establishment=HYI&type=closure.announced,1",
    "establishment=HYI&from=2016-06-17&to=2016-06-17,2",
    "establishment=HYI&from=2016-07,2",
    "establishment=HYI&to=1900,1",
    "establishment=HYI&from=2016-06&to=2016,4",
    "establishment=HYI&from=2015&to=2015&asAt=4,2",
    "establishment=HYI&organisation=GB-CHC-1074546,1",
    "organisation=GB-CHC-1074546,6",
    "stream=closure/00000000-0000-4000-8000-000000000001,6",
    "establishment=HYI&asAt=2,3",
    "establishment=ZZZ,0",
    "type=development.opened,1",
  })
  void theTimelineIsFiltered(String query, long count) {
    JsonNode answer = http.json("/api/timeline?" + query);
    assertThat(answer.get("items")).hasSize((int) count);
    assertThat(answer.get("count").asLong()).isEqualTo(count);
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrOverlap() {
    List<Long> indexes = new ArrayList<>();
    String address = "/api/timeline?limit=7&asAt=" + (ledger.size() - 1);
    while (true) {
      var response = http.get(address);
      JsonNode answer = org.candour.events.json.CandourJson.mapper().readTree(response.body());
      answer.get("items").forEach(item -> indexes.add(item.get("index").asLong()));
      if (!answer.has("next")) {
        assertThat(response.headers().firstValue("Link")).isEmpty();
        break;
      }
      address = answer.get("next").asString();
      assertThat(response.headers().firstValue("Link")).contains("<" + address + ">; rel=\"next\"");
    }
    assertThat(indexes)
        .hasSize((int) ledger.size())
        .doesNotHaveDuplicates()
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
  }

  @Test
  void closuresAreFilteredAndDevelopmentsAndEstablishmentsAnswer() {
    assertThat(http.json("/api/closures?establishment=HYI").get("items")).hasSize(1);
    assertThat(http.json("/api/closures?state=RESCINDED").get("items")).hasSize(1);
    assertThat(http.json("/api/closures?state=ANNOUNCED&asAt=1").get("items")).hasSize(1);
    assertThat(http.json("/api/establishments/HYI").at("/item/state").asString())
        .isEqualTo("CLOSED");
    assertThat(http.json("/api/establishments/HYI?asAt=1").at("/item/state").asString())
        .isEqualTo("CLOSURE_ANNOUNCED");
    assertThat(http.json("/api/developments/" + History.BERWYN).at("/item/state").asString())
        .isEqualTo("OPEN");
  }

  @Test
  void twoPointsOfAViewAreCompared() {
    JsonNode answer = http.json("/api/closures/changes?from=1&to=5");
    assertThat(answer.get("items")).hasSize(1);
    assertThat(answer.at("/items/0/before/state").asString()).isEqualTo("ANNOUNCED");
    assertThat(answer.at("/items/0/after/state").asString()).isEqualTo("COMPLETED");
  }

  @Test
  void anEntryIsShownWithItsHashAndItsExactBytes() {
    JsonNode entry = http.json("/api/entries/1").get("item");
    String bytes = http.get("/api/entries/1/raw").body();
    assertThat(entry.at("/leafHash/hex").asString())
        .isEqualTo(
            org.candour.events.log.tree.Hash.leaf(
                    bytes.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString());
    assertThat(entry.get("correctedBy").get(0).asLong()).isEqualTo(6);
    assertThat(entry.get("payload").get("establishment").asString()).isEqualTo("HYI");
  }

  @Test
  void aStreamIsReplayedStepByStep() {
    String stream = "/api/streams/closure/" + History.HOLLOWAY_CLOSURE;
    assertThat(http.json(stream).get("items")).hasSize(6);
    assertThat(http.json(stream + "?limit=2").get("next").asString()).contains("after=1");
    JsonNode first = http.json(stream + "/replay?at=0").get("item");
    assertThat(first.has("previous")).isFalse();
    assertThat(first.get("next").asLong()).isEqualTo(1);
    assertThat(first.at("/state/state").asString()).isEqualTo("ANNOUNCED");
    assertThat(first.at("/knownThen/0/type").asString()).isEqualTo("establishment.registered");
    JsonNode last = http.json(stream + "/replay").get("item");
    assertThat(last.get("at").asLong()).isEqualTo(5);
    assertThat(last.has("next")).isFalse();
    assertThat(last.at("/differences/0/field").asString()).isEqualTo("corrections");
    assertThat(last.at("/differences/0/changedBy").asLong()).isEqualTo(6);
    assertThat(last.get("differences")).hasSize(1);
    assertThat(last.get("state").has("sources")).isFalse();
    assertThat(http.json("/api/closures/" + History.HOLLOWAY_CLOSURE).get("item").has("sources"))
        .isFalse();
    assertThat(last.at("/knownThen/0/index").asLong()).isEqualTo(1);
  }

  @Test
  void whatHadHappenedAndWasRecordedLaterWasNotYetKnown() {
    JsonNode step =
        http.json("/api/streams/closure/" + History.CANTERBURY_CLOSURE + "/replay?at=3")
            .get("item");
    assertThat(step.get("notYetKnown").values().stream().map(l -> l.get("type").asString()))
        .contains("establishment.use-suspended")
        .doesNotContain("establishment.site-sold");
  }

  @Test
  void theAddressesOfEveryViewAreDescribed() {
    JsonNode paths = http.json("/api-docs").get("paths");
    assertThat(paths.propertyNames())
        .contains(
            "/api/timeline", "/api/closures", "/api/developments/{key}", "/ledger/checkpoint");
    assertThat(paths.toString()).contains("asAt", "establishment");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/timeline?limit=-1",
        "/api/timeline?limit=0",
        "/api/timeline?limit=201",
        "/api/timeline?limit=99999999999999999999999",
        "/api/timeline?limit=ten",
        "/api/timeline?colour=red",
        "/api/timeline?type=a&type=b",
        "/api/timeline?from=2013-02-30",
        "/api/timeline?from=yesterday",
        "/api/timeline?from=2020&to=2019",
        "/api/commitments?due-from=2020-02-02&due-to=2020-02-01",
        "/api/timeline?establishment=%00",
        "/api/timeline?establishment=a%20b",
        "/api/timeline?organisation=%2F",
        "/api/timeline?stream=closure",
        "/api/timeline?type=%00",
        "/api/timeline?after=%21%21",
        "/api/timeline?after=AAAA",
        "/api/timeline?asAt=now",
        "/api/timeline?asAt=99999999999999999999999999",
        "/api/timeline?asAt=-1",
        "/api/timeline?asAt=2026-13-01T00:00:00Z",
        "/api/closures?establishment=%00",
        "/api/closures?after=zzzz",
        "/api/closures?%00=1",
        "/api/closures/changes",
        "/api/closures/changes?from=x",
        "/api/closures/changes?from=0&to=99999",
        "/api/entries/1?x=1",
        "/api/entries/1/raw?asAt=1",
        "/api/streams/closure/00000000-0000-4000-8000-000000000001?after=x",
        "/api/streams/closure/00000000-0000-4000-8000-000000000001/replay?at=-1",
        "/api/streams/closure/00000000-0000-4000-8000-000000000001/replay?at=99999999999999999999",
      })
  void aParameterThatCannotBeIsAProblem(String address) {
    var answer = http.get(address);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("urn:candour:problem:").doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/nothing",
        "/api/closures/nothing",
        "/api/closures/%01",
        "/api/entries/x",
        "/api/entries/999999999999999999999",
        "/api/entries/9999",
        "/api/streams/closure/none",
        "/api/streams/CLOSURE/none",
        "/api/streams/nothing/none/replay",
        "/api/streams/closure/00000000-0000-4000-8000-000000000001/replay?at=99",
        "/api/timeline/x/y/z",
        "/nothing",
      })
  void whatIsNotThereIsAProblem(String address) {
    var answer = http.get(address);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/timeline?type=%zz",
        "/api/timeline?%",
        "/api/timeline?establishment=%E0%80",
        "/api/%zz",
        "/api/closures/%00",
        "/api/closures/..%2f..",
        "/api/<x>",
      })
  void brokenRequestsAreRefusedWithoutATrace(String target) {
    String answer = http.raw(target);
    assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d.*").doesNotContain("Exception", "org.apache");
  }

  @Test
  void otherMethodsAreRefused() {
    for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
      var answer = http.send(method, "/api/timeline", "*/*");
      assertThat(answer.statusCode()).isEqualTo(405);
      assertThat(answer.body()).contains("urn:candour:problem:method-not-allowed");
    }
    assertThat(http.send("TRACE", "/api/timeline", "*/*").statusCode()).isBetween(400, 405);
    assertThat(http.send("GET", "/api/timeline", "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void healthIsAllThatIsSaidOfTheInside() {
    assertThat(http.get("/health").statusCode()).isEqualTo(200);
    assertThat(http.get("/env").statusCode()).isEqualTo(404);
    assertThat(http.get("/beans").statusCode()).isEqualTo(404);
  }
}
