package org.candour.query.nodes;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.candour.events.estate.closure.FamiliesInformed;
import org.candour.events.id.StreamId;
import org.candour.events.log.note.SignerKey;
import org.candour.events.log.tree.Hash;
import org.candour.query.halt.KeptHalt;
import org.candour.query.offline.OfflineViews;
import org.candour.query.testing.Examples;
import org.candour.query.testing.Http;
import org.candour.query.testing.LogSigner;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestLedger;
import org.candour.query.testing.Waiting;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.view.read.ViewReader;
import org.candour.query.view.rebuild.ViewRebuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Three nodes, each with views of its own: two read the ledger itself, and one reads a copy, with
 * which somebody does what they like. They agree, or the one that was deceived shows nothing.
 */
@Tag("server")
class ReadNodesTest {

  private static final StreamId CLOSURE =
      new StreamId("closure", "00000000-0000-4000-8000-0000000000d1");
  private static final String WORDS = "By letter";

  private static TestLedger ledger;
  private static LogSigner signer;
  private static CopiedLedger copied;
  private static String firstViews;
  private static String secondViews;
  private static String thirdViews;
  private static ConfigurableApplicationContext first;
  private static ConfigurableApplicationContext second;
  private static ConfigurableApplicationContext third;

  @BeforeAll
  static void start() {
    ledger = Server.ledger();
    ledger.appendAll(Examples.ofEverySubject());
    signer = new LogSigner(ledger);
    signer.sign();
    copied = new CopiedLedger(ledger);
    copied.follow();
    firstViews = Server.database();
    secondViews = Server.database();
    thirdViews = Server.database();
    first = ledger.startApart(firstViews);
    second = ledger.startApart(secondViews);
    third = copied.copy().startApart(thirdViews);
    caughtUp();
  }

  @AfterAll
  static void stop() {
    first.close();
    second.close();
    third.close();
  }

  private static void caughtUp() {
    for (ConfigurableApplicationContext node : List.of(first, second, third)) {
      Waiting.caughtUp(node, ledger);
    }
  }

  private static void record() {
    ledger.append(CLOSURE, "2026-06-04", new FamiliesInformed(WORDS));
    signer.sign();
  }

  /** What a node says of every list and of some pages, at a point of the record. */
  private static List<String> said(ConfigurableApplicationContext node, long size) {
    Http http = new Http(node);
    List<String> said = new ArrayList<>();
    for (View<?> view : node.getBean(ViewCatalogue.class).all()) {
      HttpResponse<String> answer = http.get("/api/" + view.name() + "?asAt=" + (size - 1));
      said.add(view.name() + " " + answer.statusCode() + " " + answer.body());
    }
    for (String page : List.of("/prisons", "/closures", "/registers/agreements", "/market")) {
      HttpResponse<String> answer = http.page(page + "?asAt=" + (size - 1));
      said.add(page + " " + answer.statusCode() + " " + Http.ofAnySite(answer.body()));
    }
    return said;
  }

  @Test
  void nodesAgreeToTheByteAtAnEntry() {
    long size = ledger.size();
    List<String> said = said(first, size);
    assertThat(said).anyMatch(one -> one.contains(" 200 ") && one.contains("Holloway"));
    assertThat(said(second, size)).isEqualTo(said);
    assertThat(said(third, size)).isEqualTo(said);
  }

  @Test
  void aNodeThatWasStoppedGoesOnFromWhereItWas() throws SQLException {
    long before = read(secondViews);
    String table = answer(secondViews, "SELECT 'view.closures'::regclass::oid");
    second.close();
    record();
    copied.follow();
    second = ledger.startApart(secondViews);
    caughtUp();

    assertThat(before).isEqualTo(ledger.size() - 1);
    assertThat(read(secondViews)).isEqualTo(ledger.size());
    assertThat(answer(secondViews, "SELECT 'view.closures'::regclass::oid")).isEqualTo(table);
    assertThat(said(second, ledger.size())).isEqualTo(said(first, ledger.size()));
  }

  @Test
  void aNodeThatCannotFollowSaysHowFarItIsBehindAndCatchesUp() throws SQLException {
    try (Connection holding = Server.embedded().connect(firstViews, "candour_query");
        Statement statement = holding.createStatement()) {
      holding.setAutoCommit(false);
      statement.execute("SELECT FROM view.progress WHERE name = '*' FOR UPDATE");
      record();
      copied.follow();
      Waiting.caughtUp(second, ledger);

      assertThat(first.getBean(ViewReader.class).lag("closures").behind()).isEqualTo(1);
      assertThat(new Http(first).json("/api/closures").at("/behind").asLong()).isEqualTo(1);
      assertThat(new Http(second).json("/api/closures").at("/behind").asLong()).isZero();
      holding.rollback();
    }
    caughtUp();
    assertThat(said(first, ledger.size())).isEqualTo(said(second, ledger.size()));
  }

  @Test
  void aNodeThatIsGivenOtherWordsStopsAndTheOthersGoOn() throws SQLException {
    record();
    copied.followWithOtherWords(WORDS, "By nobody", false);
    stopped("does not have the hash");

    // The notice outlives the process.
    third.close();
    third = copied.copy().startApart(thirdViews);
    stopped("does not have the hash");
    mended();
  }

  @Test
  void aNodeThatIsGivenOtherWordsWithTheirHashStops() throws SQLException {
    record();
    copied.followWithOtherWords(WORDS, "By nobody", true);
    stopped("do not have the root that the log signed");
    mended();
  }

  @Test
  void aNodeThatIsGivenACheckpointOfAnotherTreeStops() throws SQLException {
    record();
    copied.followWithCheckpoint(Hash.leaf(new byte[] {1}), LogSigner.KEY);
    stopped("do not have the root that the log signed");
    mended();
  }

  @Test
  void aNodeBelievesNoOtherKeyThanTheOneItBeganWith() throws SQLException {
    record();
    copied.followWithCheckpoint(
        Hash.EMPTY, SignerKey.generate("candour.test/log", new SecureRandom()));
    stopped("is not signed by the log");
    mended();
  }

  /** Nothing of the record is shown, to people or programs, and the other nodes show all of it. */
  private static void stopped(String why) {
    KeptHalt halt = third.getBean(KeptHalt.class);
    await()
        .atMost(20, SECONDS)
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> assertThat(halt.why().orElse("")).contains(why));
    Http http = new Http(third);
    for (String page : List.of("/", "/closures", "/registers/agreements")) {
      HttpResponse<String> shown = http.page(page);
      assertThat(shown.statusCode()).isEqualTo(503);
      assertThat(shown.body()).contains("The record is not shown here").contains(why);
      assertThat(shown.headers().firstValue("Content-Security-Policy")).isPresent();
    }
    for (String address : List.of("/api/closures", "/api/feed", "/ledger/checkpoint")) {
      HttpResponse<String> shown = http.get(address);
      assertThat(shown.statusCode()).isEqualTo(503);
      assertThat(shown.body()).contains("urn:candour:problem:does-not-prove");
    }
    assertThat(http.get("/health").body()).contains("\"proof\":{\"status\":\"DOWN\"}");
    assertThat(http.get("/health/readiness").statusCode()).isEqualTo(503);
    Waiting.caughtUp(first, ledger);
    assertThat(said(first, ledger.size())).isEqualTo(said(second, ledger.size()));
    assertThat(new Http(first).page("/closures").statusCode()).isEqualTo(200);
  }

  /** With the right copy, making the views anew lifts the notice of the running node. */
  private static void mended() throws SQLException {
    copied.follow();
    try (OfflineViews views = new OfflineViews(as(copied.copy().database()), as(thirdViews))) {
      List<String> all = views.catalogue().all().stream().map(View::name).toList();
      assertThat(views.rebuilder().rebuild(all, ViewRebuilder.Progress.SILENT).unplaced())
          .isEqualTo(Map.of());
    }
    await()
        .atMost(20, SECONDS)
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> assertThat(third.getBean(KeptHalt.class).why()).isEmpty());
    caughtUp();
    assertThat(said(third, ledger.size())).isEqualTo(said(first, ledger.size()));
  }

  private static DataSource as(String database) {
    return new DriverManagerDataSource(
        Server.embedded().jdbcUrl(database),
        "candour_query",
        Server.embedded().password("candour_query"));
  }

  /** How many entries were read into the tree of a node. */
  private static long read(String views) throws SQLException {
    return Long.parseLong(answer(views, "SELECT leaves FROM view.progress WHERE name = '*'"));
  }

  private static String answer(String database, String sql) throws SQLException {
    try (Connection connection = Server.embedded().connect(database, "candour_query");
        Statement statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
