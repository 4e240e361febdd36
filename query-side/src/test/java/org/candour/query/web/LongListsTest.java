package org.candour.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.candour.events.estate.ClosureId;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosureTermsBuilder;
import org.candour.events.estate.closure.FamiliesInformed;
import org.candour.events.estate.establishment.Standing;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.candour.query.testing.Draft;
import org.candour.query.testing.History;
import org.candour.query.testing.Http;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestLedger;
import org.candour.query.testing.Waiting;
import org.jspecify.annotations.Nullable;
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
class LongListsTest {

  private static final int PRISONS = 230;

  /** How often families were informed of the first closure, so that there is much to count. */
  private static final int TOLD = 1_100;

  private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

  private static final Pattern PREVIOUS = Pattern.compile("href=\"([^\"]+)\" rel=\"prev\"");

  private static ConfigurableApplicationContext context;
  private static Http http;

  @BeforeAll
  static void start() {
    TestLedger ledger = Server.ledger();
    List<Draft> entries = new ArrayList<>();
    for (int i = 0; i < PRISONS; i++) {
      EstablishmentCode code =
          new EstablishmentCode("Z" + (char) ('A' + i / 26) + (char) ('A' + i % 26));
      String name = (i % 2 == 0 ? "Even " : "Odd ") + i;
      entries.add(
          Draft.entry(code.stream(), "2010", History.registered(code, name, Standing.IN_USE)));
      entries.add(
          Draft.entry(
              new ClosureId(new UUID(0x4000, 0x8000000000000000L | i).toString()).stream(),
              "2012",
              new ClosureAnnounced(
                  ClosureTermsBuilder.builder().establishment(code).kind(ClosureKind.FULL).build(),
                  false,
                  false)));
    }
    StreamId first = new StreamId("establishment", "ZAA");
    for (int i = 0; i < TOLD; i++) {
      entries.add(
          Draft.entry(
              new ClosureId(new UUID(0x4000, 0x8000000000000000L).toString()).stream(),
              "2012",
              new FamiliesInformed("Again " + i),
              first));
    }
    ledger.appendAll(entries);
    context = ledger.start();
    http = new Http(context);
    Waiting.caughtUp(context, ledger);
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/prisons, Prisons 230, 230",
    "/prisons?q=even, Prisons 115 of 230, 115",
    "/prisons?q=even&state=CLOSURE_ANNOUNCED&asAt=459, Prisons 115 of 230, 115",
    "/closures, Closures 230, 230",
    "/closures?state=ANNOUNCED&asAt=459, Closures 230, 230",
  })
  void aLongListComesInPagesWithoutGaps(String address, String count, int rows) {
    List<String> seen = new ArrayList<>();
    String next = address;
    while (next != null) {
      String page = http.page(next).body();
      assertThat(page.replaceAll("<[^>]*>", "")).contains(count);
      Matcher row =
          Pattern.compile("<th scope=\"row\"><a href=\"([^\"]+)\">(?:<bdi>)?[^<]+").matcher(page);
      while (row.find()) {
        seen.add(row.group());
      }
      Matcher link = NEXT.matcher(page);
      next = link.find() ? link.group(1).replace("&amp;", "&") : null;
    }
    assertThat(seen)
        .hasSize(rows)
        .doesNotHaveDuplicates()
        .allMatch(s -> s.matches(".*(Even|Odd) .*"));
  }

  @Test
  void whatIsTooMuchToCountIsSaidToBeMore() {
    assertThat(http.page("/prisons/ZAA").body())
        .contains("<strong>More than 1,000 entries</strong>");
    JsonNode answer = http.json("/api/timeline?establishment=ZAA&type=establishment.registered");
    assertThat(answer.at("/count").asLong()).isEqualTo(1);
    assertThat(answer.at("/of").asLong()).isEqualTo(1_000);
    assertThat(answer.at("/more")).hasToString("[\"of\"]");
  }

  @Test
  void whatIsTooMuchToCountComesInOrderAndWithoutGaps() {
    List<Long> indexes = new ArrayList<>();
    String next = "/api/timeline?establishment=ZAA&limit=200&asAt=" + (2 * PRISONS + TOLD - 1);
    while (next != null) {
      JsonNode answer = http.json(next);
      answer.get("items").forEach(item -> indexes.add(item.get("index").asLong()));
      next = answer.path("next").asStringOpt().orElse(null);
    }
    assertThat(indexes)
        .hasSize(2 + TOLD)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&asAt=1500", "&by=REGISTRAR"})
  void aLongTimelineComesAsItHappenedWithoutGaps(String narrowed) {
    List<String> days = new ArrayList<>();
    List<Long> indexes = new ArrayList<>();
    String next = "/api/timeline?establishment=ZAA&order=HAPPENED&limit=200" + narrowed;
    while (next != null) {
      JsonNode answer = http.json(next);
      answer
          .get("items")
          .forEach(item -> {
            indexes.add(item.get("index").asLong());
            days.add(item.get("occurredOn").asString());
          });
      next = answer.path("next").asStringOpt().orElse(null);
    }
    assertThat(days).isSortedAccordingTo(Comparator.reverseOrder()).endsWith("2012", "2010");
    assertThat(indexes)
        .hasSize(narrowed.startsWith("&asAt") ? 2 + 1501 - 2 * PRISONS : 2 + TOLD)
        .doesNotHaveDuplicates();
  }

  @Test
  void asAtAPointIsCountedWhatWasThere() {
    JsonNode answer = http.json("/api/timeline?establishment=ZAA&limit=1&asAt=899");
    assertThat(answer.at("/count").asLong()).isEqualTo(2 + 900 - 2 * PRISONS);
    assertThat(answer.at("/more")).isEmpty();
    assertThat(answer.at("/items/0/index").asLong()).isEqualTo(899);
  }

  @Test
  void aPageAfterTheFirstLeadsBack() {
    Matcher link = NEXT.matcher(http.page("/closures").body());
    assertThat(link.find()).isTrue();
    assertThat(http.page(link.group(1).replace("&amp;", "&")).body())
        .contains("Previous page", "<title>Closures, page 2 – Candour");
    assertThat(http.page("/prisons?after=nonsense!").statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/prisons?show=table", "/prisons?q=odd&show=table", "/closures"})
  void theWayBackThroughAListIsTheWayOn(String address) {
    List<List<String>> forth = new ArrayList<>();
    String last = address;
    for (String at = address; at != null; at = linked(NEXT, at)) {
      forth.add(rows(at));
      last = at;
    }
    List<List<String>> back = new ArrayList<>();
    for (String at = last; at != null; at = linked(PREVIOUS, at)) {
      back.addFirst(rows(at));
    }
    assertThat(back).isEqualTo(forth).hasSizeGreaterThan(1);
  }

  private static List<String> rows(String address) {
    return Pattern.compile("<th scope=\"row\"><a href=\"([^\"?]+)")
        .matcher(http.page(address).body())
        .results()
        .map(row -> row.group(1))
        .toList();
  }

  private static @Nullable String linked(Pattern link, String address) {
    Matcher found = link.matcher(http.page(address).body());
    return found.find() ? found.group(1).replace("&amp;", "&") : null;
  }
}
