package org.candour.command.ledger.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.candour.command.Sql;
import org.candour.command.TestDatabase;
import org.candour.command.WholeLog;
import org.candour.command.ledger.LedgerUnavailableException;
import org.candour.events.entry.EntryFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever breaks, nobody waits for ever, and what was answered as recorded is. */
@Tag("server")
class SequencerInTroubleTest {

  @SuppressWarnings("NullAway.Init")
  private TestDatabase database;

  @BeforeEach
  void createDatabase() {
    database = TestDatabase.create();
  }

  @Test
  void connectionsThatBreakUnderLoadLoseNoFutureAndNoEntry() throws Exception {
    int callers = 32;
    Map<String, Long> recorded = new ConcurrentHashMap<>();
    AtomicBoolean enough = new AtomicBoolean();
    AtomicInteger failed = new AtomicInteger();
    try (Node one = Node.on(database);
        Node two = Node.on(database)) {
      Thread load =
          Thread.startVirtualThread(() ->
              SequencerTest.all(
                  callers,
                  caller -> {
                    Node node = caller % 2 == 0 ? one : two;
                    for (int i = 0; !enough.get(); i++) {
                      String key = caller + "-" + i;
                      try {
                        recorded.put(key, node.record(Commands.opening(key)));
                      } catch (IllegalStateException e) {
                        assertThat(e).hasCauseInstanceOf(LedgerUnavailableException.class);
                        failed.incrementAndGet();
                      }
                    }
                  }));
      for (int kill = 0; kill < 10; kill++) {
        int before = recorded.size();
        await().atMost(Duration.ofSeconds(60)).until(() -> recorded.size() > before + 50);
        database.killConnections();
      }
      int before = recorded.size();
      await().atMost(Duration.ofSeconds(60)).until(() -> recorded.size() > before + 50);
      enough.set(true);
      load.join();
    }
    WholeLog.verify(database);
    Map<String, Long> onDisk = onDisk();
    assertThat(onDisk).containsAllEntriesOf(recorded);
    assertThat(onDisk.size()).isBetween(recorded.size(), recorded.size() + failed.get());
  }

  private Map<String, Long> onDisk() {
    Map<String, Long> keys = new ConcurrentHashMap<>();
    Sql.rows(
        database.as("candour_owner"),
        "SELECT index, bytes FROM ledger.entry WHERE command_id IS NOT NULL",
        row ->
            keys.put(
                EntryFormat.read(row.getBytes(2)).circumstances().command().id(), row.getLong(1)));
    return keys;
  }

  @Test
  void aDatabaseThatIsAwayFailsWhatComesAndServesAgainWhenItIsBack() {
    try (Node node = Node.on(database)) {
      node.record(Commands.opening("before"));
      database.allowConnections(false);
      database.killConnections();

      for (int i = 0; i < 3; i++) {
        assertThat(Node.failure(node.append(Commands.opening("away " + i))))
            .isInstanceOf(LedgerUnavailableException.class);
      }
      database.allowConnections(true);

      assertThat(node.record(Commands.opening("after"))).isEqualTo(1);
    }
    assertThat(WholeLog.verify(database)).hasSize(2);
  }

  @Test
  void closingCompletesEverythingThatWaits() throws Exception {
    Gate gate = new Gate();
    Node node = Node.on(database, gate::before);
    List<CompletableFuture<Long>> appended = new ArrayList<>();
    PendingAppend held = Commands.opening("held");
    appended.add(held.appended());
    gate.hold(node, held);
    IntStream.range(0, 100).forEach(i -> appended.add(node.append(Commands.opening("w" + i))));
    Thread closing = Thread.startVirtualThread(node::close);
    gate.open();
    closing.join();

    long answered = appended.stream().filter(future -> !recordedOrFailed(future)).count();
    assertThat(answered).isZero();
    assertThat(Node.failure(node.append(Commands.opening("late"))))
        .isInstanceOf(LedgerUnavailableException.class);
    assertThat(WholeLog.verify(database))
        .hasSize((int) appended.stream().filter(f -> !f.isCompletedExceptionally()).count());
  }

  private static boolean recordedOrFailed(CompletableFuture<Long> future) {
    return future.isDone()
        && (!future.isCompletedExceptionally()
            || Node.failure(future) instanceof LedgerUnavailableException);
  }

  @Test
  void closingUnderLoadLosesNoFuture() throws Exception {
    Node node = Node.on(database);
    AtomicInteger recorded = new AtomicInteger();
    Thread load =
        Thread.startVirtualThread(() ->
            SequencerTest.all(
                32,
                caller -> {
                  for (int i = 0; ; i++) {
                    try {
                      node.record(Commands.opening(caller + "-" + i));
                      recorded.incrementAndGet();
                    } catch (IllegalStateException e) {
                      assertThat(e).hasCauseInstanceOf(LedgerUnavailableException.class);
                      return;
                    }
                  }
                }));
    await().atMost(Duration.ofSeconds(60)).until(() -> recorded.get() > 200);
    node.close();
    load.join();

    assertThat(WholeLog.verify(database)).hasSize(recorded.get());
  }

  @Test
  void anErrorInOneBatchDoesNotStopTheNext() {
    try (Node node = Node.on(database, FaultyDatabase::new)) {
      assertThat(node.record(Commands.opening("one"))).isZero();
      assertThat(Node.failure(node.append(Commands.opening("two"))))
          .isInstanceOf(LedgerUnavailableException.class);
      assertThat(node.record(Commands.opening("three"))).isEqualTo(1);
    }
    WholeLog.verify(database);
  }

  /** As after a careless restore: the head says less than the log holds. */
  @Test
  void aHeadThatWasSetBackIsRefusedAndNotTriedForEver() {
    try (Node node = Node.on(database)) {
      node.record(Commands.opening("one"));
      node.record(Commands.opening("two"));
    }
    byte[] frontier = frontier();
    Sql.run(
        database.as("candour_owner"),
        "UPDATE ledger.head SET size = 1, frontier = (SELECT leaf_hash FROM ledger.entry WHERE"
            + " index = 0)");
    try (Node node = Node.on(database)) {
      assertThat(Node.failure(node.append(Commands.opening("three"))))
          .isInstanceOf(LedgerUnavailableException.class);
    }
    Sql.rows(
        database.as("candour_owner"),
        "UPDATE ledger.head SET size = 2, frontier = ? RETURNING size",
        row -> row.getLong(1),
        (Object) frontier);
    assertThat(WholeLog.verify(database)).hasSize(2);
  }

  private byte[] frontier() {
    return Sql.rows(
            database.as("candour_owner"),
            "SELECT frontier FROM ledger.head",
            row -> row.getBytes(1))
        .getFirst();
  }
}
