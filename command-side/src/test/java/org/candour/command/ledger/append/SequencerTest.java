package org.candour.command.ledger.append;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.candour.command.MutableClock;
import org.candour.command.Sql;
import org.candour.command.TestDatabase;
import org.candour.command.WholeLog;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log has one dense order, whoever writes to it and whatever breaks. */
@Tag("server")
class SequencerTest {

  private static final int CALLERS = 64;

  @SuppressWarnings("NullAway.Init")
  private TestDatabase database;

  @BeforeEach
  void createDatabase() {
    database = TestDatabase.create();
  }

  @AfterEach
  void verifyTheWholeLog() {
    WholeLog.verify(database);
  }

  private List<Entry> log() {
    return WholeLog.verify(database);
  }

  @Test
  void manyCallersOnManyStreamsAreGivenDenseIndexes() {
    try (Node node = Node.on(database)) {
      ConcurrentLinkedQueue<Long> indexes = new ConcurrentLinkedQueue<>();

      all(
          CALLERS,
          caller -> {
            Random random = new Random(caller);
            long sequence = 0;
            for (int i = 0; i < 20; i++) {
              int count = 1 + random.nextInt(3);
              StreamId stream = Commands.stream("caller " + caller);
              long first = node.record(Commands.command(caller + "-" + i, stream, sequence, count));
              LongStream.range(first, first + count).forEach(indexes::add);
              sequence += count;
            }
          });

      assertThat(indexes.stream().sorted())
          .containsExactlyElementsOf(LongStream.range(0, log().size()).boxed().toList());
    }
  }

  @Test
  void readersNeverSeeAnIndexAppearBehindThem() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    try (Node node = Node.on(database);
        ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Long> read =
          readers.submit(() -> {
            long next = 0;
            while (!done.get() || next < node.reader().size()) {
              for (long seen : indexesFrom(next)) {
                assertThat(seen).isEqualTo(next);
                next++;
              }
            }
            return next;
          });

      all(
          CALLERS,
          caller -> {
            for (int i = 0; i < 10; i++) {
              node.record(Commands.opening(caller + "-" + i));
            }
          });
      done.set(true);

      assertThat(read.get()).isEqualTo(CALLERS * 10L);
    }
  }

  private List<Long> indexesFrom(long first) {
    return Sql.rows(
        database.as("candour_command"),
        "SELECT index FROM ledger.entry WHERE index >= ? ORDER BY index",
        row -> row.getLong(1),
        first);
  }

  @Test
  void aCommandThatLosesItsStreamFailsAloneAndTheRestOfItsBatchStands() throws Exception {
    Gate gate = new Gate();
    try (Node node = Node.on(database, gate::before)) {
      PendingAppend first = Commands.opening("first");
      gate.hold(node, first);
      List<CompletableFuture<Long>> others = new ArrayList<>();
      IntStream.range(0, 5).forEach(i -> others.add(node.append(Commands.opening("a" + i))));
      CompletableFuture<Long> behind =
          node.append(Commands.command("behind", Commands.stream("first"), 0, 1));
      CompletableFuture<Long> ahead =
          node.append(Commands.command("ahead", Commands.stream("new"), 7, 1));
      IntStream.range(5, 9).forEach(i -> others.add(node.append(Commands.opening("a" + i))));
      gate.open();

      assertThat(Node.index(first.appended())).isZero();
      assertThat(Node.failure(behind)).isInstanceOf(ConcurrencyException.class);
      assertThat(Node.failure(ahead)).isInstanceOf(ConcurrencyException.class);
      assertThat(others.stream().map(Node::index))
          .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }
    assertThat(log()).hasSize(10);
  }

  @Test
  void aLoneCommandAheadOfItsStreamOrBehindItOrWithAUsedKeyFails() throws Exception {
    try (Node node = Node.on(database)) {
      StreamId stream = Commands.stream("first");
      assertThat(Node.index(node.append(Commands.opening("first")))).isZero();

      assertThat(Node.failure(node.append(Commands.command("ahead", stream, 2, 1))))
          .isInstanceOf(ConcurrencyException.class);
      assertThat(Node.failure(node.append(Commands.command("behind", stream, 0, 1))))
          .isInstanceOf(ConcurrencyException.class);
      assertThat(Node.failure(node.append(Commands.command("first", stream, 1, 1))))
          .isInstanceOf(RepeatedKeyException.class);
      assertThat(Node.index(node.append(Commands.command("next", stream, 1, 1)))).isEqualTo(1);
    }
    assertThat(log()).hasSize(2);
  }

  @Test
  void aRepeatedKeyFailsAloneAndTheRestOfItsBatchStands() throws Exception {
    Gate gate = new Gate();
    try (Node node = Node.on(database, gate::before)) {
      gate.hold(node, Commands.opening("first"));
      CompletableFuture<Long> one = node.append(Commands.opening("one"));
      CompletableFuture<Long> repeated =
          node.append(Commands.command("first", Commands.stream("elsewhere"), 0, 2));
      CompletableFuture<Long> two = node.append(Commands.opening("two"));
      gate.open();

      assertThat(Node.failure(repeated))
          .isInstanceOf(RepeatedKeyException.class)
          .hasMessageContaining("first");
      assertThat(List.of(Node.index(one), Node.index(two))).containsExactly(1L, 2L);
    }
    assertThat(log()).hasSize(3);
  }

  @Test
  void twoCommandsForOnePlaceHandedInAtOnceGiveItToTheFirst() throws Exception {
    Gate gate = new Gate();
    try (Node node = Node.on(database, gate::before)) {
      gate.hold(node, Commands.opening("first"));
      CompletableFuture<Long> winner =
          node.append(Commands.command("winner", Commands.stream("s"), 0, 1));
      CompletableFuture<Long> loser =
          node.append(Commands.command("loser", Commands.stream("s"), 0, 1));
      gate.open();

      assertThat(Node.index(winner)).isEqualTo(1);
      assertThat(Node.failure(loser)).isInstanceOf(ConcurrencyException.class);
    }
  }

  @Test
  void commandsThatFollowEachOtherInOneStreamHandedInAtOnceAllStand() throws Exception {
    Gate gate = new Gate();
    try (Node node = Node.on(database, gate::before)) {
      gate.hold(node, Commands.opening("first"));
      StreamId stream = Commands.stream("s");
      List<CompletableFuture<Long>> appended =
          IntStream.range(0, 10)
              .mapToObj(i -> node.append(Commands.command("c" + i, stream, 2L * i, 2)))
              .toList();
      gate.open();

      assertThat(appended.stream().map(Node::index)).isSorted().hasSize(10);
    }
    assertThat(log()).hasSize(21);
  }

  @Test
  void oneKeyHandedInTwiceAtOnceIsRecordedOnce() throws Exception {
    Gate gate = new Gate();
    try (Node node = Node.on(database, gate::before)) {
      gate.hold(node, Commands.opening("first"));
      CompletableFuture<Long> once =
          node.append(Commands.command("key", Commands.stream("a"), 0, 1));
      CompletableFuture<Long> again =
          node.append(Commands.command("key", Commands.stream("b"), 0, 1));
      gate.open();

      assertThat(Node.index(once)).isEqualTo(1);
      assertThat(Node.failure(again)).isInstanceOf(RepeatedKeyException.class);
    }
    assertThat(log()).hasSize(2);
  }

  @Test
  void timeNeverGoesBackAlongTheLog() {
    Instant noon = Instant.parse("2026-11-22T12:00:00Z");
    MutableClock clock = new MutableClock(noon);
    try (Node node = Node.on(database, clock)) {
      node.record(Commands.opening("noon"));
      clock.set(noon.minusSeconds(3600));
      node.record(Commands.opening("an hour earlier"));
      clock.set(noon.plusNanos(1_500));
      node.record(Commands.opening("a little later"));
    }
    clock.set(noon.minusSeconds(60));
    try (Node restarted = Node.on(database, clock)) {
      restarted.record(Commands.opening("after a restart"));
    }

    assertThat(log())
        .extracting(Entry::recordedAt)
        .containsExactly(noon, noon, noon.plusNanos(1_000), noon.plusNanos(1_000));
  }

  @Test
  void whatANodeWithASlowClockRecordsIsStampedAgainBehindTheOthers() {
    Instant noon = Instant.parse("2026-11-22T12:00:00Z");
    try (Node ahead = Node.on(database, new MutableClock(noon.plusSeconds(60)));
        Node behind = Node.on(database, new MutableClock(noon))) {
      behind.record(Commands.opening("one"));
      ahead.record(Commands.opening("two"));
      behind.record(Commands.command("three", Commands.stream("s"), 0, 3));
    }

    assertThat(log())
        .extracting(Entry::recordedAt)
        .containsExactly(
            noon,
            noon.plusSeconds(60),
            noon.plusSeconds(60),
            noon.plusSeconds(60),
            noon.plusSeconds(60));
  }

  @Test
  void twoNodesOnOneDatabaseKeepOneOrder() {
    ConcurrentLinkedQueue<Long> indexes = new ConcurrentLinkedQueue<>();
    try (Node one = Node.on(database);
        Node two = Node.on(database)) {
      all(
          2 * CALLERS,
          caller -> {
            Node node = caller % 2 == 0 ? one : two;
            for (int i = 0; i < 10; i++) {
              StreamId stream = Commands.stream("caller " + caller);
              indexes.add(node.record(Commands.command(caller + "-" + i, stream, i, 1)));
            }
          });
    }
    assertThat(indexes.stream().sorted())
        .containsExactlyElementsOf(LongStream.range(0, 2L * CALLERS * 10).boxed().toList());
  }

  @Test
  void twoNodesThatWantTheSamePlaceAreNotBothGivenIt() {
    ConcurrentLinkedQueue<String> recorded = new ConcurrentLinkedQueue<>();
    try (Node one = Node.on(database);
        Node two = Node.on(database)) {
      all(
          32,
          caller -> {
            Node node = caller % 2 == 0 ? one : two;
            for (int place = 0; place < 10; place++) {
              String key = caller + "-" + place;
              CompletableFuture<Long> appended =
                  node.append(Commands.command(key, Commands.stream("place " + place), 0, 1));
              try {
                Node.index(appended);
                recorded.add("place " + place);
              } catch (IllegalStateException e) {
                assertThat(e).hasCauseInstanceOf(ConcurrencyException.class);
              }
            }
          });
    }
    assertThat(recorded)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 10).mapToObj(place -> "place " + place).toList());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whateverTheInterleavingEachKeyStandsOnceAndEachStreamIsDense(long seed) {
    try (Node one = Node.on(database);
        Node two = Node.on(database)) {
      all(
          16,
          caller -> {
            Random random = new Random(seed * 1_000 + caller);
            for (int i = 0; i < 25; i++) {
              Node node = random.nextBoolean() ? one : two;
              StreamId stream = Commands.stream("shared " + random.nextInt(4));
              String key = "key " + random.nextInt(300);
              int count = 1 + random.nextInt(3);
              untilSettled(node, key, stream, count);
            }
          });
    }
    assertThat(log().stream().map(entry -> entry.circumstances().command().id()).distinct().count())
        .isEqualTo(
            Sql.number(database.as("candour_owner"), "SELECT count(command_id) FROM ledger.entry"));
  }

  /** Tries as a handler would: at the stream's end, again if another was faster. */
  private static void untilSettled(Node node, String key, StreamId stream, int count) {
    while (true) {
      long next = node.reader().lastSequence(stream).orElse(-1) + 1;
      CompletableFuture<Long> appended = node.append(Commands.command(key, stream, next, count));
      try {
        Node.index(appended);
        return;
      } catch (IllegalStateException e) {
        if (e.getCause() instanceof RepeatedKeyException) {
          return;
        }
        assertThat(e).hasCauseInstanceOf(ConcurrencyException.class);
      }
    }
  }

  /** Runs callers at once and passes on what went wrong in any of them. */
  static void all(int callers, Caller work) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<Void>> running =
          IntStream.range(0, callers)
              .mapToObj(caller -> CompletableFuture.runAsync(() -> work.call(caller), threads))
              .toList();
      running.forEach(CompletableFuture::join);
    }
  }

  /** What one caller does. */
  interface Caller {
    void call(int caller);
  }
}
