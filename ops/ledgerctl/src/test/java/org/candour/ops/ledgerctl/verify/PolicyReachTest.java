package org.candour.ops.ledgerctl.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.candour.events.log.note.SignerKey;
import org.candour.events.log.policy.TrustPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A whole ledger is held to a policy: how far enough witnesses came, and whether they stopped. */
@Tag("server")
class PolicyReachTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final TestLog log = TestLog.create();
  private final StringWriter said = new StringWriter();

  private boolean isMet(TrustPolicy policy, Instant now) {
    Report report = new Report(new PrintWriter(said, true));
    try (Connection connection = log.connect("candour_command")) {
      return new PolicyReach(policy, log.number("SELECT size FROM ledger.head"), now, report)
          .check(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TrustPolicy asking(SignerKey witness) {
    return TrustPolicy.parse("witness w " + witness.verifier() + "\nquorum w\n");
  }

  @Test
  void entriesMayWaitAWhileForTheWitnessesAndNotForEver() {
    TrustPolicy policy = asking(TestLog.WITNESS);
    log.record(4, "By letter");
    log.cosign();

    assertThat(isMet(policy, NOON.plus(Duration.ofDays(300)))).as(said.toString()).isTrue();
    assertThat(said.toString()).contains("enough witnesses cosigned all 4 entries, at " + NOON);
    log.record(3, "By telephone");
    assertThat(isMet(policy, NOON.plus(PolicyReach.PATIENCE))).isTrue();
    assertThat(said.toString())
        .contains("note   The policy is met up to entry 3")
        .contains("so far");
    assertThat(isMet(policy, NOON.plus(PolicyReach.PATIENCE).plusMillis(1))).isFalse();
    assertThat(said.toString())
        .contains("UNMET  The policy is met up to entry 3, at " + NOON + "; too few witnesses");
  }

  @Test
  void whoOnlySaysThatSheCosignedDoesNotCount() {
    SignerKey stranger = SignerKey.generateCosigner("stranger.test", new SecureRandom());
    log.record(2, "By letter");
    log.cosign();
    log.run(
        "INSERT INTO ledger.cosignature SELECT size, ?, replace(line, ?, ?), cosigned_at"
            + " FROM ledger.cosignature",
        stranger.verifier().toString(),
        TestLog.WITNESS.verifier().name(),
        "stranger.test");

    assertThat(isMet(asking(stranger), NOON)).isFalse();
    assertThat(said.toString()).contains("met by no checkpoint: the witness w did not cosign");
  }
}
