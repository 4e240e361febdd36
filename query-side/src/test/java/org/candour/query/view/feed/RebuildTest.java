package org.candour.query.view.feed;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.candour.events.estate.closure.FamiliesInformed;
import org.candour.events.id.StreamId;
import org.candour.query.testing.Examples;
import org.candour.query.testing.History;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestLedger;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.view.read.ViewReader;
import org.candour.query.view.rebuild.ViewRebuilder;
import org.candour.query.view.store.ViewTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.ConfigurableApplicationContext;

@Tag("server")
class RebuildTest {

  private static TestLedger ledger;
  private static ConfigurableApplicationContext context;

  @BeforeAll
  static void start() {
    ledger = Server.ledger();
    context = ledger.start();
    // In several batches, so that rows are loaded and closed across them.
    Examples.ofEverySubject().forEach(entry -> ledger.appendAll(List.of(entry)));
    caughtUp();
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  static void caughtUp() {
    ViewReader reader = context.getBean(ViewReader.class);
    await()
        .atMost(30, SECONDS)
        .untilAsserted(() ->
            assertThat(context.getBean(ViewCatalogue.class).all())
                .allSatisfy(v -> assertThat(reader.lag(v.name()).behind()).isZero()));
  }

  @TestFactory
  List<DynamicTest> every_view_rebuilt_equals_the_live_one_row_for_row() {
    return context.getBean(ViewCatalogue.class).all().stream()
        .map(view ->
            DynamicTest.dynamicTest(
                view.name(),
                () -> {
                  var live = rows(view);
                  assertThat(live).isNotEmpty();
                  var result =
                      context
                          .getBean(ViewRebuilder.class)
                          .rebuild(view.name(), ViewRebuilder.Progress.SILENT);
                  assertThat(result.entries()).isEqualTo(ledger.size());
                  assertThat(rows(view)).isEqualTo(live);
                }))
        .toList();
  }

  @Test
  void aRebuildBesideAppendsLosesNothingAndDoublesNothing() {
    ViewRebuilder rebuilder = context.getBean(ViewRebuilder.class);
    CompletableFuture<Void> appending =
        CompletableFuture.runAsync(() -> {
          for (int i = 0; i < 60; i++) {
            StreamId closure =
                i % 2 == 0
                    ? History.CANTERBURY_CLOSURE.stream()
                    : History.HOLLOWAY_CLOSURE.stream();
            ledger.append(
                closure,
                "2013-02",
                new FamiliesInformed("Again " + i),
                History.CANTERBURY.stream());
          }
        });
    do {
      rebuilder.rebuild("timeline", ViewRebuilder.Progress.SILENT);
      rebuilder.rebuild("closures", ViewRebuilder.Progress.SILENT);
    } while (!appending.isDone());
    appending.join();
    caughtUp();
    for (String name : List.of("timeline", "closures")) {
      View<?> view = context.getBean(ViewCatalogue.class).find(name).orElseThrow();
      var live = rows(view);
      rebuilder.rebuild(name, ViewRebuilder.Progress.SILENT);
      assertThat(rows(view)).isEqualTo(live);
    }
  }

  private static List<List<@Nullable String>> rows(View<?> view) {
    ViewTable<?> table = ViewTable.live(view);
    return Stream.concat(
            ledger.rows("SELECT * FROM " + table.current() + " ORDER BY key").stream(),
            ledger.rows("SELECT * FROM " + table.history() + " ORDER BY key, since").stream())
        .toList();
  }
}
