package org.candour.query.view.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.candour.events.access.Account;
import org.candour.events.estate.ClosureId;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosureTermsBuilder;
import org.candour.events.estate.closure.FamiliesInformed;
import org.candour.events.id.StreamId;
import org.candour.query.estate.closure.Closure;
import org.candour.query.estate.closure.ClosuresView;
import org.candour.query.testing.Draft;
import org.candour.query.testing.History;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestLedger;
import org.candour.query.testing.Waiting;
import org.candour.query.view.rebuild.ViewRebuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * More rows than are counted, all announced first and all changed once afterwards, so that from
 * point to point more of the versions that held are closed.
 */
@Tag("server")
class LongHistoryTest {

  private static final int ROWS = (int) Page.MOST_COUNTED + 100;

  private static ConfigurableApplicationContext context;

  @BeforeAll
  static void start() {
    TestLedger ledger = Server.ledger();
    List<Draft> entries = new ArrayList<>();
    IntStream.range(0, ROWS)
        .forEach(i ->
            entries.add(
                Draft.entry(
                    closure(i),
                    "2012",
                    new ClosureAnnounced(
                        ClosureTermsBuilder.builder()
                            .establishment(i % 2 == 0 ? History.HOLLOWAY : History.CANTERBURY)
                            .kind(ClosureKind.FULL)
                            .build(),
                        false,
                        false))));
    IntStream.range(0, ROWS)
        .forEach(
            i -> entries.add(Draft.entry(closure(i), "2013", new FamiliesInformed("By letter"))));
    ledger.appendAll(entries);
    context = ledger.start();
    Waiting.caughtUp(context, ledger);
    // How rows are found follows from what PostgreSQL knows of them once they are analysed.
    context.getBean(ViewRebuilder.class).rebuild("closures", ViewRebuilder.Progress.SILENT);
  }

  private static StreamId closure(int number) {
    return new ClosureId(new UUID(0x4000, 0x8000000000000000L | number).toString()).stream();
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  @ParameterizedTest(name = "after {0} entries, {1} rows of which {2} are closed versions")
  @CsvSource({
    "1100, 1100, 1100",
    "1111, 1100, 1089",
    "2180, 1100, 20",
    "2200, 1100, 0",
    "600, 600, 600",
  })
  void aListAsAtAPointHasWhatHeldThereInOrder(int entries, int rows, int closed) {
    PointInTime asAt =
        context.getBean(PointInTimeResolver.class).resolve(Integer.toString(entries - 1)).asAt();
    List<Row<Closure>> listed = listed(asAt);
    assertThat(listed)
        .hasSize(rows)
        .isSortedAccordingTo(
            Comparator.comparing((Row<Closure> row) -> String.valueOf(row.value().establishment()))
                .thenComparing(Row::key))
        .allMatch(row -> row.since() < entries)
        .extracting(Row::key)
        .doesNotHaveDuplicates();
    assertThat(listed.stream().filter(row -> row.value().families().isEmpty())).hasSize(closed);
  }

  private static List<Row<Closure>> listed(PointInTime asAt) {
    ViewReader reader = context.getBean(ViewReader.class);
    ClosuresView view = context.getBean(ClosuresView.class);
    List<Row<Closure>> rows = new ArrayList<>();
    @Nullable String after = null;
    do {
      Page<Closure> page = reader.list(Account.PUBLIC, view, asAt, List.of(), after, 200);
      rows.addAll(page.rows());
      after = page.next();
    } while (after != null);
    return rows;
  }
}
