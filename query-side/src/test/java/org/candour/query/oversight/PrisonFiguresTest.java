package org.candour.query.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.id.EstablishmentCode;
import org.candour.query.oversight.Measure.MeasuredIn;
import org.candour.query.testing.Examples;
import org.candour.query.testing.Http;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestIssuer;
import org.candour.query.testing.TestLedger;
import org.candour.query.testing.Waiting;
import org.candour.query.view.filter.Reckoning;
import org.candour.query.view.read.PointInTimeResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** Figures of prisons are those of the lists that they open, now and at any point. */
@Tag("server")
class PrisonFiguresTest {

  private static final Account AUDITOR =
      new Account("an-auditor", Set.of(Role.AUDITOR), Set.of(), null, true, null);

  private static ConfigurableApplicationContext context;
  private static TestIssuer issuer;
  private static long last;

  @BeforeAll
  static void start() {
    TestLedger ledger = Server.ledger();
    ledger.appendAll(Examples.ofEverySubject());
    last = ledger.size() - 1;
    issuer = new TestIssuer();
    Map<String, Object> settings = new HashMap<>(issuer.settings());
    settings.put("candour.limits.address-per-minute", 0);
    settings.put("candour.limits.account-per-minute", 0);
    context = ledger.start(settings);
    Waiting.caughtUp(context, ledger);
  }

  @AfterAll
  static void stop() {
    context.close();
    issuer.close();
  }

  private static List<Measure> measures(PointInTimeResolver.Point point) {
    return Stream.concat(
            OversightMeasures.EVERY.stream(),
            PartnershipMeasures.on(point.day()).stream()
                .flatMap(standard -> standard.measures().stream()))
        .toList();
  }

  private static PointInTimeResolver.Point point(long entry) {
    return context.getBean(PointInTimeResolver.class).resolve(Long.toString(entry));
  }

  @Test
  void everyFigureIsTheNumberOfRowsThatItOpens() {
    PrisonFigures figures = context.getBean(PrisonFigures.class);
    Http http = new Http(context).with(issuer.token(AUDITOR));
    for (long entry : List.of(last, last / 2)) {
      PointInTimeResolver.Point point = point(entry);
      List<Measure> measures = measures(point);
      Map<String, List<Counted>> all = figures.all(AUDITOR, point, measures);
      Map<Counted.Rows, Long> opened = new HashMap<>();
      for (var prison : all.entrySet()) {
        for (int i = 0; i < measures.size(); i++) {
          Counted each = prison.getValue().get(i);
          Measure measure = measures.get(i);
          String what = prison.getKey() + " " + each;
          ToLongFunction<Counted.Rows> rows =
              of -> opened.computeIfAbsent(of, asked -> rows(http, asked, entry));
          if (measure.counted().reckoning() == Reckoning.NUMBER) {
            assertThat(rows.applyAsLong(each.rows())).as(what).isEqualTo(each.count().longValue());
          }
          Counted.Rows of = each.ofRows();
          if (of != null) {
            assertThat(rows.applyAsLong(of)).as(what).isEqualTo(each.among());
          }
        }
        assertThat(
                figures.of(
                    AUDITOR, point, measures, List.of(new EstablishmentCode(prison.getKey()))))
            .isEqualTo(Map.of(prison.getKey(), prison.getValue()));
      }
      assertThat(opened.values()).anyMatch(rows -> rows > 0);
    }
  }

  private static long rows(Http http, Counted.Rows rows, long entry) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath("/api/" + rows.view())
            .queryParam("limit", 200)
            .queryParam("asAt", entry);
    rows.filters().forEach(address::queryParam);
    long found = 0;
    for (String next = address.encode().toUriString(); !next.isEmpty(); ) {
      JsonNode page = http.json(next);
      found += page.path("items").size();
      next = page.path("next").asString("");
    }
    return found;
  }

  @Test
  void whatSomebodyMayNotSeeIsNotCountedForThem() {
    PrisonFigures figures = context.getBean(PrisonFigures.class);
    PointInTimeResolver.Point point = point(last);
    List<Measure> concerns =
        List.of(Measure.number("raised", "Raised", PrisonRows.as("to", "concerns", Map.of())));

    assertThat(figures.all(AUDITOR, point, concerns)).isNotEmpty();
    assertThat(figures.all(Account.PUBLIC, point, concerns)).isEmpty();
  }

  @Test
  void ofNothingRecordedThereIsNoRow() {
    assertThat(context.getBean(PrisonFigures.class).all(AUDITOR, point(0), OversightMeasures.EVERY))
        .isEmpty();
  }

  @Test
  void aShareOfFewIsNotToBeCompared() {
    assertThat(counted(3, 4L, MeasuredIn.NUMBER).tooFew()).isTrue();
    assertThat(counted(3, 5L, MeasuredIn.NUMBER).tooFew()).isFalse();
    assertThat(counted(3, null, MeasuredIn.NUMBER).tooFew()).isFalse();
  }

  @Test
  void moneyIsComparedWhereItIsOfEnoughRowsHoweverMuchItIs() {
    assertThat(counted(300_000, 900_000L, MeasuredIn.PENCE).tooFew()).isTrue();
    assertThat(FigureWords.inWords(counted(300_000, 900_050L, MeasuredIn.PENCE)))
        .isEqualTo("£3,000 of £9,000.50");
  }

  /** Of four rows. */
  private static Counted counted(long count, @Nullable Long of, MeasuredIn unit) {
    Counted.Rows rows = new Counted.Rows("commitments", Map.of());
    return new Counted(
        "kept",
        BigDecimal.valueOf(count),
        of == null ? null : BigDecimal.valueOf(of),
        unit,
        4,
        rows,
        rows);
  }

  @Test
  void pagesAndAnswersHaveThem() {
    Http http = new Http(context);

    for (String page : List.of("/oversight", "/benchmarks")) {
      assertThat(http.get(page).body())
          .contains("<table>", "scope=\"row\"", "href=\"/", ">None</a>")
          .doesNotContain("of 0<");
    }
    assertThat(http.get("/api/oversight").body()).contains("duties-broken", "\"filters\"");
    assertThat(http.get("/api/benchmarks/HYI").body()).contains("promises-kept-in-time");
    assertThat(http.get("/api/oversight/divergence").body()).contains("reported-less-verified");
  }
}
