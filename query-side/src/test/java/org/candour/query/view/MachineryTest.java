package org.candour.query.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.candour.events.access.Account;
import org.candour.events.estate.ClosureId;
import org.candour.events.estate.closure.FamiliesInformed;
import org.candour.events.id.StreamId;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Http;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestLedger;
import org.candour.query.testing.Waiting;
import org.candour.query.view.feed.DeadLetters;
import org.candour.query.view.filter.Filter;
import org.candour.query.view.fold.UnplaceableEntryException;
import org.candour.query.view.read.Page;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.Row;
import org.candour.query.view.read.RowChange;
import org.candour.query.view.read.ViewReader;
import org.candour.query.view.rebuild.ViewRebuilder;
import org.candour.query.view.store.ViewTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

@Tag("server")
class MachineryTest {

  private static final StreamId A = new ClosureId("00000000-0000-4000-8000-00000000000a").stream();
  private static final StreamId B = new ClosureId("00000000-0000-4000-8000-00000000000b").stream();

  private TestLedger ledger = Server.ledger();
  private ConfigurableApplicationContext context = ledger.start(TestViews.class);

  @BeforeEach
  void refuseNothing() {
    TestViews.REFUSED.clear();
  }

  @AfterEach
  void stop() {
    TestViews.REFUSED.clear();
    context.close();
  }

  @Test
  void aRowStandsAsItStoodAtEveryEntry() {
    tell(A, "letter");
    tell(B, "call");
    tell(A, "visit");
    tell(A, "forget");
    tell(B, "letter");
    caughtUp();
    assertThat(row("all", 0)).isEmpty();
    assertThat(row("all", 1)).contains(new TestViews.Count(1, "letter"));
    assertThat(row("all", 2)).contains(new TestViews.Count(2, "call"));
    assertThat(row("all", 3)).contains(new TestViews.Count(3, "visit"));
    assertThat(row("all", 4)).isEmpty();
    assertThat(row("all", 5)).contains(new TestViews.Count(1, "letter"));
    assertThat(row(A.id(), 3)).contains(new TestViews.Count(2, "visit"));
    assertThat(row(A.id(), 5)).isEmpty();
    assertThat(list(2)).containsExactly(A.id(), B.id(), "all");
    assertThat(list(4)).containsExactly(B.id());
    assertThat(keysOfChanges(0, 5)).containsExactly(B.id(), "all");
    assertThat(keysOfChanges(3, 4)).containsExactly(A.id(), "all");
    assertThat(keysOfChanges(5, 5)).isEmpty();
  }

  @Test
  void versionsWithinOneBatchAndAcrossBatchesAreTheSame() {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < 2_500; i++) {
      drafts.add(Draft.entry(i % 3 == 0 ? A : B, "2013", new FamiliesInformed("means " + i)));
    }
    ledger.appendAll(drafts);
    caughtUp();
    for (int size : List.of(1, 999, 1_000, 1_001, 2_000, 2_499, 2_500)) {
      assertThat(row("all", size)).contains(new TestViews.Count(size, "means " + (size - 1)));
    }
    assertThat(filtered("means 1000", 1_001)).containsExactly(B.id(), "all");
    assertThat(filtered("means 1000", 1_002)).doesNotContain("all");
    assertThat(filtered("means 1000", 2_500)).isEmpty();
  }

  @Test
  void aListTooLongToBeCountedHasAtAPointWhatHeldThereAndNoMore() {
    List<String> streams =
        IntStream.range(0, 1_100)
            .mapToObj(i -> "00000000-0000-4000-8000-%012d".formatted(i))
            .toList();
    List<Draft> drafts = new ArrayList<>();
    for (String means : List.of("letter", "call", "visit")) {
      streams.forEach(id ->
          drafts.add(Draft.entry(new ClosureId(id).stream(), "2013", new FamiliesInformed(means))));
    }
    ledger.appendAll(drafts);
    caughtUp();

    Map<String, TestViews.Count> atThePoint = whole(1_100 + 600);

    assertThat(atThePoint).hasSize(1_101).containsEntry("all", new TestViews.Count(1_700, "call"));
    assertThat(streams.subList(0, 600))
        .allMatch(id -> new TestViews.Count(2, "call").equals(atThePoint.get(id)));
    assertThat(streams.subList(600, 1_100))
        .allMatch(id -> new TestViews.Count(1, "letter").equals(atThePoint.get(id)));
    assertThat(List.copyOf(atThePoint.keySet())).isSorted();
  }

  @Test
  void anEntryThatOneViewCannotPlaceStopsNothingElse() {
    TestViews.REFUSED.add("pigeon");
    tell(A, "letter");
    tell(A, "pigeon");
    tell(A, "visit");
    tell(B, "call");
    caughtUp();
    assertThat(row("all", 4)).contains(new TestViews.Count(2, "call"));
    assertThat(row(A.id(), 4)).contains(new TestViews.Count(1, "letter"));
    assertThat(letters()).containsExactly(1L, 2L);
    assertThat(reader().lag("tally").deadLetters()).isEqualTo(2);
    assertThat(reader().lag("timeline").deadLetters()).isZero();
    assertThat(http().json("/api/tally").get("deadLetters").asLong()).isEqualTo(2);
    assertThat(http().json("/api/timeline").get("count").asLong()).isEqualTo(4);
  }

  @Test
  void deadLettersTriedAgainEndAsIfTheyHadNeverFailed() {
    TestViews.REFUSED.add("pigeon");
    tell(A, "letter");
    tell(A, "pigeon");
    tell(B, "call");
    tell(A, "visit");
    tell(B, "post");
    caughtUp();
    assertThat(deadLetters().retry("tally")).isEqualTo(2);
    TestViews.REFUSED.clear();
    assertThat(deadLetters().retry("tally")).isZero();
    assertThat(row("all", 5)).contains(new TestViews.Count(5, "post"));
    assertThat(row("all", 2)).contains(new TestViews.Count(2, "pigeon"));
    assertThat(row(A.id(), 5)).contains(new TestViews.Count(3, "visit"));
    var repaired = rows();
    context.getBean(ViewRebuilder.class).rebuild("tally", ViewRebuilder.Progress.SILENT);
    assertThat(rows()).isEqualTo(repaired);
    tell(A, "again");
    caughtUp();
    assertThat(row("all", 6)).contains(new TestViews.Count(6, "again"));
  }

  @Test
  void whatOnlyANewerVersionCanReadIsNotSkippedAndIsPlacedOnceThatOneStarts() throws SQLException {
    tell(A, "letter");
    caughtUp();
    context.close();
    tell(A, "call");
    tell(B, "post");
    recordedBy("families-informed", "families-informed-by-post");
    context = ledger.start(TestViews.class);
    await().until(() -> reader().lag("tally").behind() == 0);
    assertThat(letters()).containsExactly(1L, 2L);
    assertThat(deadLetters().of("tally").getFirst().cause())
        .contains("not an entry that this version can read");
    assertThat(row("all", 3)).contains(new TestViews.Count(1, "letter"));
    assertThat(http().json("/api/tally").get("deadLetters").asLong()).isEqualTo(2);
    assertThat(http().get("/health").body()).contains("\"views\":{\"status\":\"UNPLACED\"}");
    assertThat(http().get("/health/readiness").statusCode()).isEqualTo(200);
    assertThat(http().page("/status").body()).contains("entries wait");
    context.close();
    recordedBy("families-informed-by-post", "families-informed");
    context = ledger.start(TestViews.class);
    await().until(() -> deadLetters().counts().isEmpty());
    assertThat(row("all", 3)).contains(new TestViews.Count(3, "post"));
    assertThat(row("all", 2)).contains(new TestViews.Count(2, "call"));
    assertThat(http().get("/health").body()).contains("\"views\":{\"status\":\"UP\"}");
  }

  /** What was recorded from entry 1 on has another type of event, as if by another version. */
  private void recordedBy(String type, String other) throws SQLException {
    try (Connection connection = ledger.connect("candour_owner");
        PreparedStatement retype =
            connection.prepareStatement(
                """
                UPDATE ledger.entry e SET type = n.type, bytes = n.bytes,
                  leaf_hash = sha256('\\x00'::bytea || n.bytes)
                FROM (SELECT index, replace(type, ?, ?) AS type,
                    convert_to(replace(convert_from(bytes, 'UTF8'), ?, ?), 'UTF8') AS bytes
                  FROM ledger.entry WHERE index >= 1) AS n
                WHERE e.index = n.index
                """)) {
      retype.setString(1, type);
      retype.setString(2, other);
      retype.setString(3, type);
      retype.setString(4, other);
      assertThat(retype.executeUpdate()).isEqualTo(2);
    }
  }

  @Test
  void aRebuildThatFailsLeavesTheViewAsItWasAndOneThatSucceedsClearsTheLetters() {
    TestViews.REFUSED.add("pigeon");
    tell(A, "letter");
    tell(A, "pigeon");
    caughtUp();
    ViewRebuilder rebuilder = context.getBean(ViewRebuilder.class);
    assertThatThrownBy(() -> rebuilder.rebuild("tally", ViewRebuilder.Progress.SILENT))
        .isInstanceOf(UnplaceableEntryException.class)
        .hasMessageContaining("entry 1");
    assertThat(row("all", 2)).contains(new TestViews.Count(1, "letter"));
    TestViews.REFUSED.clear();
    rebuilder.rebuild("tally", ViewRebuilder.Progress.SILENT);
    assertThat(letters()).isEmpty();
    assertThat(row("all", 2)).contains(new TestViews.Count(2, "pigeon"));
  }

  @Test
  void aRebuildThatDiesLeavesTheViewsAsTheyWereAndTheNextOneMakesThem() {
    tell(A, "letter");
    tell(B, "call");
    caughtUp();
    var live = rows();
    ViewRebuilder rebuilder = context.getBean(ViewRebuilder.class);
    ViewRebuilder.Progress dies =
        entries -> {
          throw new IllegalStateException("Died after " + entries);
        };
    assertThatThrownBy(() -> rebuilder.rebuild(List.of("tally", "timeline"), dies))
        .hasMessageContaining("Died after 2");
    assertThat(rows()).isEqualTo(live);
    tell(A, "visit");
    caughtUp();
    assertThat(row("all", 3)).contains(new TestViews.Count(3, "visit"));
    var result = rebuilder.rebuild(List.of("tally", "timeline"), ViewRebuilder.Progress.SILENT);
    assertThat(result.entries()).isEqualTo(3);
    assertThat(row("all", 3)).contains(new TestViews.Count(3, "visit"));
    assertThat(row("all", 1)).contains(new TestViews.Count(1, "letter"));
    assertThat(ledger.rows("SELECT tablename FROM pg_tables WHERE tablename LIKE '%fresh%'"))
        .isEmpty();
  }

  @Test
  void ofViewsMadeTogetherOneThatCannotBeMadeHoldsUpNoOther() {
    TestViews.REFUSED.add("pigeon");
    tell(A, "pigeon");
    caughtUp();
    var result =
        context
            .getBean(ViewRebuilder.class)
            .rebuild(List.of("tally", "timeline"), ViewRebuilder.Progress.SILENT);
    assertThat(result.unplaced()).containsOnlyKeys("tally");
    assertThat(reader().lag("timeline").behind()).isZero();
    assertThat(letters()).containsExactly(0L);
  }

  @Test
  void oneLineSaysHowFarAllViewsHaveComeThatAreLevel() {
    tell(A, "letter");
    tell(B, "call");
    caughtUp();
    assertThat(ledger.rows("SELECT name, size FROM view.progress WHERE size IS NOT NULL"))
        .containsExactly(List.of("*", "2"));
    ledger.rows("UPDATE view.progress SET size = 0 WHERE name = 'tally' RETURNING name");
    tell(A, "visit");
    await().until(() -> reader().lag("timeline").behind() == 0);
    assertThat(reader().lag("tally").behind()).isEqualTo(3);
    assertThat(row("all", 3)).contains(new TestViews.Count(2, "call"));
  }

  @Test
  void aViewThatIsNewToALedgerIsMadeFromItsBeginning() {
    tell(A, "letter");
    caughtUp();
    context.close();
    try (var other = ledger.start()) {
      tell(A, "call");
      Waiting.caughtUp(other, ledger);
    }
    context = ledger.start(TestViews.class);
    caughtUp();
    assertThat(row("all", 2)).contains(new TestViews.Count(2, "call"));
  }

  @Test
  void everythingGoesOnAfterTheDatabaseWasAway() {
    tell(A, "letter");
    caughtUp();
    Http http = http();
    ledger.admit(false);
    try {
      ledger.disconnectEverybody();
      var answer = http.get("/api/tally");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(answer.body()).contains("urn:candour:problem:unavailable");
      assertThat(http.page("/").statusCode()).isEqualTo(503);
      assertThat(http.page("/").body()).contains("The database is not available");
      assertThat(http.get("/health").statusCode()).isEqualTo(503);
    } finally {
      ledger.admit(true);
    }
    tell(A, "call");
    caughtUp();
    assertThat(http.get("/health").statusCode()).isEqualTo(200);
    assertThat(row("all", 2)).contains(new TestViews.Count(2, "call"));
  }

  private void tell(StreamId closure, String means) {
    ledger.append(closure, "2013", new FamiliesInformed(means));
  }

  private void caughtUp() {
    Waiting.caughtUp(context, ledger);
  }

  private Http http() {
    return new Http(context);
  }

  private ViewReader reader() {
    return context.getBean(ViewReader.class);
  }

  private DeadLetters deadLetters() {
    return context.getBean(DeadLetters.class);
  }

  private List<Long> letters() {
    return deadLetters().of("tally").stream().map(DeadLetters.Letter::index).toList();
  }

  private Optional<TestViews.Count> row(String key, long size) {
    return reader().find(Account.PUBLIC, new TestViews.Tally(), key, at(size)).map(Row::value);
  }

  private List<String> list(long size) {
    return reader()
        .list(Account.PUBLIC, new TestViews.Tally(), at(size), List.of(), null, 10)
        .rows()
        .stream()
        .map(Row::key)
        .toList();
  }

  /** A whole list, page by page; a row that came twice would fail. */
  private Map<String, TestViews.Count> whole(long size) {
    Map<String, TestViews.Count> rows = new LinkedHashMap<>();
    String after = null;
    do {
      Page<TestViews.Count> page =
          reader().list(Account.PUBLIC, new TestViews.Tally(), at(size), List.of(), after, 300);
      page.rows().forEach(row -> assertThat(rows.put(row.key(), row.value())).isNull());
      after = page.next();
    } while (after != null);
    return rows;
  }

  private List<String> filtered(String last, long size) {
    return reader()
        .list(
            Account.PUBLIC,
            new TestViews.Tally(),
            at(size),
            List.of(new Filter.Is("last", last)),
            null,
            10)
        .rows()
        .stream()
        .map(Row::key)
        .toList();
  }

  private List<String> keysOfChanges(long from, long to) {
    return reader()
        .changes(Account.PUBLIC, new TestViews.Tally(), from, to, null, 10)
        .open()
        .stream()
        .map(RowChange::key)
        .toList();
  }

  private static PointInTime at(long size) {
    return new PointInTime("given", size - 1, size, TestLedger.START);
  }

  private List<List<@Nullable String>> rows() {
    ViewTable<?> table = ViewTable.live(new TestViews.Tally());
    List<List<@Nullable String>> rows =
        new ArrayList<>(ledger.rows("SELECT * FROM " + table.current() + " ORDER BY key"));
    rows.addAll(ledger.rows("SELECT * FROM " + table.history() + " ORDER BY key, since"));
    return rows;
  }
}
