package org.candour.query.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.id.EstablishmentCode;
import org.candour.query.testing.Examples;
import org.candour.query.testing.Http;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestLedger;
import org.candour.query.testing.Waiting;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.view.filter.RowFilters;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.PointInTimeResolver;
import org.candour.query.view.read.ViewReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Figures of prisons are those of the lists that they open, now and at any point. */
@Tag("server")
class PrisonFiguresTest {

  private static final Account AUDITOR =
      new Account("an-auditor", Set.of(Role.AUDITOR), Set.of(), null, true, null);

  private static ConfigurableApplicationContext context;
  private static long last;

  @BeforeAll
  static void start() {
    TestLedger ledger = Server.ledger();
    ledger.appendAll(Examples.ofEverySubject());
    last = ledger.size() - 1;
    context = ledger.start(Map.of());
    Waiting.caughtUp(context, ledger);
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  private static List<Measure> measures(PointInTimeResolver.Point point) {
    return Stream.concat(
            OversightMeasures.ALL.stream(),
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
    long counted = 0;
    for (long entry : List.of(last, last / 2)) {
      PointInTimeResolver.Point point = point(entry);
      Map<String, List<Counted>> all = figures.all(AUDITOR, point.asAt(), measures(point));
      for (var prison : all.entrySet()) {
        for (Counted each : prison.getValue()) {
          assertThat(rows(each.rows(), point.asAt()))
              .as(prison.getKey() + " " + each)
              .isEqualTo(each.count());
          Counted.Rows of = each.ofRows();
          if (of != null) {
            assertThat(each.of()).as(prison + "").isEqualTo(rows(of, point.asAt()));
          }
          counted += each.count();
        }
        assertThat(
                figures.of(
                    AUDITOR, point.asAt(), measures(point), new EstablishmentCode(prison.getKey())))
            .isEqualTo(prison.getValue());
      }
    }
    assertThat(counted).isPositive();
  }

  private static long rows(Counted.Rows rows, PointInTime asAt) {
    View<?> view = context.getBean(ViewCatalogue.class).find(rows.view()).orElseThrow();
    return matching(view, rows.filters(), asAt);
  }

  private static <V> long matching(View<V> view, Map<String, String> filters, PointInTime asAt) {
    return context
        .getBean(ViewReader.class)
        .all(AUDITOR, view, asAt, RowFilters.matching(view, filters)::test)
        .stream()
        .filter(Boolean::booleanValue)
        .count();
  }

  @Test
  void whatSomebodyMayNotSeeIsNotCountedForThem() {
    PrisonFigures figures = context.getBean(PrisonFigures.class);
    PointInTimeResolver.Point point = point(last);
    List<Measure> concerns =
        List.of(Measure.number("raised", "Raised", PrisonRows.as("to", "concerns", Map.of())));

    assertThat(figures.all(AUDITOR, point.asAt(), concerns)).isNotEmpty();
    assertThat(figures.all(Account.PUBLIC, point.asAt(), concerns)).isEmpty();
  }

  @Test
  void ofNothingRecordedThereIsNoRow() {
    assertThat(
            context
                .getBean(PrisonFigures.class)
                .all(AUDITOR, point(0).asAt(), OversightMeasures.ALL))
        .isEmpty();
  }

  @Test
  void aShareOfFewIsNotToBeCompared() {
    Counted.Rows rows = new Counted.Rows("commitments", Map.of());

    assertThat(new Counted("kept", 3, 4L, rows, rows).tooFew()).isTrue();
    assertThat(new Counted("kept", 3, 5L, rows, rows).tooFew()).isFalse();
    assertThat(new Counted("kept", 3, null, rows, null).tooFew()).isFalse();
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
  }
}
