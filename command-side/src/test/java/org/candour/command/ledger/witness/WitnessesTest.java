package org.candour.command.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.candour.command.Sql;
import org.candour.command.TestDatabase;
import org.candour.command.ledger.append.Commands;
import org.candour.command.ledger.append.Node;
import org.candour.command.ledger.checkpoint.CheckpointSigner;
import org.candour.events.log.note.SignerKey;
import org.candour.events.log.policy.TrustPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A ledger that moves while its witnesses think. */
@Tag("server")
class WitnessesTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final TestDatabase database = TestDatabase.create();
  private final Node node = Node.on(database);
  private final AtomicLong recorded = new AtomicLong();
  private final List<AutoCloseable> running = new ArrayList<>();

  @BeforeEach
  void sign() {
    SignerKey key = SignerKey.generate("candour.test/ledger", new SecureRandom());
    running.add(
        new CheckpointSigner(database.as("candour_command"), key, NOON, Duration.ofMillis(10)));
    move();
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable each : running.reversed()) {
      each.close();
    }
    node.close();
  }

  /** One more entry, and a checkpoint of it. */
  private synchronized void move() {
    node.record(Commands.opening("entry-" + recorded.incrementAndGet()));
    await().until(() -> newest() >= recorded.get());
  }

  private long newest() {
    return Sql.number(
        database.as("candour_query"), "SELECT coalesce(max(size), 0) FROM ledger.checkpoint");
  }

  private TestWitness witness(String name, TestWitness.Thinking thinking) throws IOException {
    TestWitness witness = new TestWitness(name, thinking);
    running.add(witness);
    return witness;
  }

  private void ask(Duration patience, TestWitness one, TestWitness other) {
    TrustPolicy both =
        TrustPolicy.parse(
            one.line("one") + other.line("other") + "group both all one other\nquorum both\n");
    running.add(
        new Witnesses(
            database.as("candour_command"), NOON, WitnessClient.all(both), PAUSE, patience));
  }

  /** The sizes that two witnesses have cosigned. */
  private List<Long> byBoth() {
    return Sql.rows(
        database.as("candour_query"),
        "SELECT size FROM ledger.cosignature GROUP BY size HAVING count(*) = 2 ORDER BY size",
        row -> row.getLong(1));
  }

  @Test
  void allAreAskedForTheSameCheckpointHoweverTheLedgerMovesMeanwhile() throws Exception {
    TestWitness one = witness("one", (_, _) -> move());
    TestWitness other = witness("other", (_, _) -> move());
    other.goAway();

    ask(PATIENCE, one, other);
    await().until(() -> one.asked().size() >= 12 && other.asked().size() >= 4);

    List<Long> rounds = other.asked();
    assertThat(one.asked()).containsAll(rounds.subList(0, rounds.size() - 1));
    assertThat(byBoth()).isNotEmpty();
  }

  @Test
  void whoAnswersLateStillCosignsTheCheckpointOfItsRoundAndKeepsNobodyWaiting() throws Exception {
    CountDownLatch othersWereAskedAgain = new CountDownLatch(1);
    TestWitness late =
        witness(
            "late",
            (_, before) -> {
              if (before == 0) {
                waitFor(othersWereAskedAgain);
              }
            });
    TestWitness prompt =
        witness(
            "prompt",
            (_, before) -> {
              move();
              if (before == 1) {
                othersWereAskedAgain.countDown();
              }
            });

    ask(Duration.ofMillis(200), late, prompt);

    await().until(() -> byBoth().contains(1L));
    assertThat(prompt.asked()).startsWith(1L).hasSizeGreaterThanOrEqualTo(2);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Another node asked it for what was signed since. */
  @Test
  void whoHoldsANewerCheckpointOfTheLedgerIsNotAheadOfIt() throws Exception {
    List<String> states = new CopyOnWriteArrayList<>();
    TestWitness asked =
        witness(
            "asked",
            (itself, before) -> {
              if (before == 0) {
                move();
                itself.cosign(newest());
              } else {
                states.addAll(states());
              }
            });

    ask(PATIENCE, asked, witness("prompt", (_, _) -> {}));
    await().until(() -> byBoth().contains(2L) || states().contains("AHEAD"));

    assertThat(states).isNotEmpty().doesNotContain("AHEAD");
    assertThat(states()).containsOnly("COSIGNED");
  }

  private List<String> states() {
    return Sql.rows(
        database.as("candour_query"), "SELECT state FROM ledger.witness", row -> row.getString(1));
  }
}
