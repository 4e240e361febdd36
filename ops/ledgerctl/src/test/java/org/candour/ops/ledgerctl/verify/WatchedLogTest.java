package org.candour.ops.ledgerctl.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.candour.command.ledger.checkpoint.CheckpointSigner;
import org.candour.command.ledger.checkpoint.LedgerDivergedException;
import org.candour.command.ledger.checkpoint.SigningKeys;
import org.candour.command.ledger.durability.StandbyBarrier;
import org.candour.command.ledger.witness.WitnessedSizes;
import org.candour.command.ledger.witness.Witnesses;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.note.SignerKey;
import org.candour.events.log.policy.TrustPolicy;
import org.candour.ops.ledgerctl.witness.TestWitness;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command side sends its checkpoints to a real witness, which may be away, or disagree. */
@Tag("server")
class WatchedLogTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final SignerKey OTHER =
      SignerKey.generateCosigner("absent.test", new SecureRandom());
  private static final SignerKey ANOTHER =
      SignerKey.generateCosigner("another.test", new SecureRandom());

  @TempDir private Path state;
  @TempDir private Path others;

  private final TestLog log = TestLog.create();

  private static Witnesses asking(TestLog log, URI witness) {
    return Witnesses.of(log.dataSource(), Clock.systemUTC(), TestWitness.policy(witness + "/"));
  }

  private static String states(TestLog log) {
    return log.text("SELECT coalesce(string_agg(state, ','), '') FROM ledger.witness");
  }

  private static long cosigned(TestLog log) {
    return log.number("SELECT coalesce(max(size), -1) FROM ledger.cosignature");
  }

  @Test
  void newCheckpointsAreCosignedAndTheCosignaturesKept() throws Exception {
    log.record(3, "By letter");
    try (TestWitness witness = new TestWitness(state);
        Witnesses witnesses = asking(log, witness.address())) {
      assertThat(witnesses).isNotNull();
      await().atMost(PATIENCE).until(() -> cosigned(log) == 3);
      log.record(300, "By telephone");
      await().atMost(PATIENCE).until(() -> cosigned(log) == 303);
      assertThat(states(log)).isEqualTo("COSIGNED");
      assertThat(Checkpoint.parse(witness.holds().text()).size()).isEqualTo(303);
    }
    TestLog.Found found = log.verify();
    assertThat(found.outcome().isClean()).as(found.said()).isTrue();
    assertThat(found.outcome().cosignatures()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void theLedgerGoesOnWhileAWitnessIsAwayAndTheWitnessCatchesUp() throws Exception {
    URI address;
    try (TestWitness witness = new TestWitness(state)) {
      address = witness.address();
      log.record(2, "By letter");
      try (Witnesses witnesses = asking(log, address)) {
        assertThat(witnesses).isNotNull();
        await().atMost(PATIENCE).until(() -> cosigned(log) == 2);
      }
    }
    try (Witnesses witnesses = asking(log, address)) {
      assertThat(witnesses).isNotNull();
      log.record(2, "While it was away");
      await().atMost(PATIENCE).until(() -> states(log).equals("AWAY"));
    }
    log.run("DELETE FROM ledger.cosignature");
    try (TestWitness again = new TestWitness(state);
        Witnesses witnesses = asking(log, again.address())) {
      assertThat(witnesses).isNotNull();
      await().atMost(PATIENCE).until(() -> cosigned(log) == 4);
    }
  }

  @Test
  void aLedgerThatWasCutOrForkedIsDisownedByItsWitness() throws Exception {
    log.record(2, "By letter");
    TestLog before = log.copy();
    TestLog fork = log.copy();
    log.record(10, "By telephone");
    before.record(1, "By telephone");
    fork.record(10, "Otherwise");
    try (TestWitness witness = new TestWitness(state)) {
      try (Witnesses witnesses = asking(log, witness.address())) {
        assertThat(witnesses).isNotNull();
        await().atMost(PATIENCE).until(() -> cosigned(log) == 12);
      }
      try (Witnesses cut = asking(before, witness.address());
          Witnesses forked = asking(fork, witness.address())) {
        assertThat(cut).isNotSameAs(forked);
        await().atMost(PATIENCE).until(() -> states(before).equals("AHEAD"));
        await().atMost(PATIENCE).until(() -> states(fork).equals("REFUSED"));
      }
      assertThat(before.text("SELECT said FROM ledger.witness"))
          .isEqualTo("It cosigned 12 entries, and the ledger has 3");
      assertThat(cosigned(before)).isEqualTo(-1);
      assertThat(cosigned(fork)).isEqualTo(-1);
    }
  }

  @Test
  void aRestoredBackupIsNotSignedBehindAWitness() throws Exception {
    log.record(2, "By letter");
    TestLog backup = log.copy();
    log.record(10, "By telephone");
    try (TestWitness witness = new TestWitness(state)) {
      try (Witnesses witnesses = asking(log, witness.address())) {
        assertThat(witnesses).isNotNull();
        await().atMost(PATIENCE).until(() -> cosigned(log) == 12);
      }
      long signed = backup.number("SELECT max(size) FROM ledger.checkpoint");
      assertThatThrownBy(() -> sign(backup, watchedBy(witness)))
          .isInstanceOf(LedgerDivergedException.class)
          .hasMessageContaining("A witness cosigned 12 entries, and the database holds 2");
      assertThat(backup.number("SELECT max(size) FROM ledger.checkpoint")).isEqualTo(signed);

      log.record(1, "By letter");
      sign(log, watchedBy(witness));
      assertThat(log.number("SELECT max(size) FROM ledger.checkpoint")).isEqualTo(13);
    }
  }

  @Test
  void aNodeSignsNothingBeforeMoreThanHalfOfItsWitnessesAnswered() throws Exception {
    log.record(1, "By letter");
    long signed = log.number("SELECT max(size) FROM ledger.checkpoint");
    URI gone;
    try (TestWitness witness = new TestWitness(state)) {
      gone = witness.address();
    }
    log.append(1, "By telephone");
    String absent = "witness absent " + OTHER.verifier() + " " + gone + "\n";
    sign(log, TrustPolicy.parse(absent + "quorum none\n"));
    assertThat(log.number("SELECT max(size) FROM ledger.checkpoint")).isEqualTo(signed);
    try (TestWitness one = new TestWitness(state);
        TestWitness two = new TestWitness(others, ANOTHER)) {
      sign(log, TrustPolicy.parse(absent + one.line("one") + two.line("two") + "quorum none\n"));
    }
    assertThat(log.number("SELECT max(size) FROM ledger.checkpoint")).isEqualTo(2);
  }

  private static TrustPolicy watchedBy(TestWitness witness) {
    return TestWitness.policy(witness.address().toString());
  }

  /** Starts a node that signs and stops it, which signs once. */
  private static void sign(TestLog log, TrustPolicy policy) {
    new CheckpointSigner(
            log.dataSource(),
            new SigningKeys(null, TestLog.KEY),
            Clock.systemUTC(),
            Duration.ofDays(1),
            null,
            StandbyBarrier.NONE,
            WitnessedSizes.of(policy))
        .close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "ftp://x", "http://", "http:x", "http://x|y"})
  void aWitnessThatCannotBeAskedStopsTheStart(String address) {
    TrustPolicy policy = TestWitness.policy(address);
    assertThatThrownBy(() -> Witnesses.of(log.dataSource(), Clock.systemUTC(), policy))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(
            "The witness inspectorate of the policy cannot be asked at " + address);
  }
}
