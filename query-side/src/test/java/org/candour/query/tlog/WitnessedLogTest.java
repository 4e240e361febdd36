package org.candour.query.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.candour.events.estate.closure.FamiliesInformed;
import org.candour.events.id.StreamId;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.SignerKey;
import org.candour.query.ledger.LedgerDatabase;
import org.candour.query.testing.LogSigner;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestLedger;
import org.candour.query.tlog.WitnessedLog.Reach;
import org.candour.query.tlog.WitnessedLog.Seen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Pages say how many of the policy’s witnesses have seen what they show, and if they are enough.
 */
@Tag("server")
class WitnessedLogTest {

  private static final Instant NOW = Instant.parse("2026-06-04T10:00:00Z");
  private static final Instant COSIGNED = Instant.parse("2026-06-04T09:00:00Z");
  private static final List<SignerKey> WITNESSES =
      Stream.of("a.test", "b.test", "c.test")
          .map(name -> SignerKey.generateCosigner(name, new SecureRandom()))
          .toList();

  private final TestLedger ledger = Server.ledger();
  private final LogSigner signer = new LogSigner(ledger);
  private final PublicLog log = new PublicLog(database(), LogSigner.policy(twoOfThree()));
  private final WitnessedLog witnessed = new WitnessedLog(database(), log, clock());

  private static String twoOfThree() {
    StringBuilder policy = new StringBuilder();
    WITNESSES.forEach(each ->
        policy
            .append("witness ")
            .append(each.verifier().name().charAt(0))
            .append(' ')
            .append(each.verifier())
            .append('\n'));
    return policy + "group two 2 a b c\nquorum two\n";
  }

  private LedgerDatabase database() {
    return LedgerDatabase.of(
        new DriverManagerDataSource(
            Server.embedded().jdbcUrl(ledger.database()),
            "candour_query",
            Server.embedded().password("candour_query")));
  }

  private static ObjectProvider<Clock> clock() {
    return new ObjectProvider<>() {
      @Override
      public Clock getObject() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
      }
    };
  }

  private SignedNote record(int count) {
    for (int i = 0; i < count; i++) {
      ledger.append(
          new StreamId("closure", "00000000-0000-4000-8000-000000000001"),
          "2013",
          new FamiliesInformed("By letter"));
    }
    return signer.sign();
  }

  private void cosign(SignedNote note, String witnesses) {
    WITNESSES.stream()
        .filter(each -> witnesses.contains(each.verifier().name().substring(0, 1)))
        .forEach(each -> signer.cosign(note, each));
  }

  private static Seen seen(long by, boolean met, @Nullable Instant last) {
    return new Seen(by, 3, last, met, NOW);
  }

  @Test
  void whoeverHasSeenMoreHasSeenWhatComesBeforeIt() {
    cosign(record(3), "ab");
    cosign(record(2), "c");

    assertThat(witnessed.seen(3)).isEqualTo(seen(3, true, COSIGNED));
    assertThat(witnessed.seen(4)).isEqualTo(seen(1, false, COSIGNED));
    assertThat(witnessed.seen(6)).isEqualTo(seen(0, false, null));
    assertThat(witnessed.reach()).isEqualTo(new Reach(true, 3L, List.of()));
  }

  @Test
  void whereTooFewHaveSeenAnythingItIsSaidWhoIsMissing() {
    cosign(record(3), "b");

    assertThat(witnessed.reach())
        .isEqualTo(new Reach(true, null, List.of("two needs 2 of its 3 and has 1, without a, c")));
    assertThat(log.standing(1))
        .endsWith(
            "cosigned by b.test on 4 June 2026, 10:00am, which is not enough for the ledger’s policy");
  }

  @Test
  void aReceiptLeadsToTheNewestCheckpointThatEnoughCosigned() {
    cosign(record(3), "ac");
    cosign(record(2), "b");
    record(1);

    assertThat(log.bestOf(2)).map(SignedCheckpoint::size).contains(3L);
    assertThat(log.bestOf(4)).map(SignedCheckpoint::size).contains(5L);
    assertThat(log.bestOf(6)).map(SignedCheckpoint::size).contains(6L);
  }

  @Test
  void aCosignatureThatNobodyMadeIsNotCounted() throws Exception {
    SignedNote first = record(3);
    cosign(first, "a");
    assertThat(witnessed.seen(1).by()).isEqualTo(1);
    try (var connection = ledger.connect("candour_owner");
        var statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE ledger.cosignature SET size = 4");
      record(1);
    }

    assertThat(witnessed.seen(1)).isEqualTo(seen(0, false, null));
  }
}
