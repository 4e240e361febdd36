package org.candour.command.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.candour.command.Sql;
import org.candour.command.TestDatabase;
import org.candour.command.WholeLog;
import org.candour.command.ledger.LedgerProperties;
import org.candour.command.ledger.append.Commands;
import org.candour.command.ledger.append.Node;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.SignerKey;
import org.candour.events.log.tree.Hash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Every state of the log that was signed stays true for ever. */
@Tag("server")
class CheckpointSignerTest {

  private static final SignerKey KEY =
      SignerKey.generate("candour.test/ledger", new SecureRandom());
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  @SuppressWarnings("NullAway.Init")
  private TestDatabase database;

  @SuppressWarnings("NullAway.Init")
  private Node node;

  @BeforeEach
  void start() {
    database = TestDatabase.create();
    node = Node.on(database);
  }

  @AfterEach
  void stop() {
    node.close();
  }

  private CheckpointSigner signer(Duration every) {
    return new CheckpointSigner(database.as("candour_command"), KEY, NOON, every);
  }

  /** A signer that signs when it is told to, and once when it starts and when it closes. */
  private CheckpointSigner idleSigner() {
    CheckpointSigner signer = signer(Duration.ofDays(1));
    await().until(() -> !sizes().isEmpty());
    return signer;
  }

  private List<Long> sizes() {
    return Sql.rows(
        database.as("candour_query"),
        "SELECT size FROM ledger.checkpoint ORDER BY size",
        row -> row.getLong(1));
  }

  private List<String> notes() {
    return Sql.rows(
        database.as("candour_query"),
        "SELECT note FROM ledger.checkpoint ORDER BY size",
        row -> row.getString(1));
  }

  @Test
  void aCommitIsSignedWithinASecondUnlessTheSettingsSayOtherwise() {
    LedgerProperties unchanged =
        new Binder(
                new MapConfigurationPropertySource(
                    Map.of("candour.ledger.origin", "a", "candour.ledger.signing-key", "b")))
            .bind("candour.ledger", LedgerProperties.class)
            .get();

    assertThat(unchanged.checkpointEvery()).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void aCommitIsSignedByItself() {
    try (CheckpointSigner signer = signer(Duration.ofMillis(200))) {
      assertThat(signer).isNotNull();
      node.record(Commands.opening("one"));

      await().atMost(Duration.ofSeconds(30)).until(() -> sizes().contains(1L));
    }
    WholeLog.verify(database);
  }

  @Test
  void theNoteIsTheLogsOwnAndSaysItsRoot() throws Exception {
    try (CheckpointSigner signer = idleSigner()) {
      node.record(Commands.command("three", Commands.stream("three"), 0, 3));
      signer.sign();
    }
    SignedNote note = SignedNote.parse(notes().getLast());
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    List<Hash> leaves =
        Sql.rows(
            database.as("candour_query"),
            "SELECT bytes FROM ledger.entry ORDER BY index",
            row -> Hash.leaf(row.getBytes(1)));

    assertThat(note.isSignedBy(KEY.verifier())).isTrue();
    assertThat(
            note.isSignedBy(
                SignerKey.generate("candour.test/ledger", new SecureRandom()).verifier()))
        .isFalse();
    assertThat(checkpoint.origin()).isEqualTo("candour.test/ledger");
    assertThat(checkpoint.size()).isEqualTo(3);
    assertThat(checkpoint.root())
        .isEqualTo(Hash.node(Hash.node(leaves.get(0), leaves.get(1)), leaves.get(2)));
    WholeLog.verify(database);
  }

  @Test
  void everyCheckpointIsKept() throws Exception {
    try (CheckpointSigner signer = idleSigner()) {
      for (int i = 0; i < 5; i++) {
        node.record(Commands.opening("entry " + i));
        signer.sign();
        signer.sign();
      }
    }
    assertThat(sizes()).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    WholeLog.verify(database);
  }

  @Test
  void closingSignsWhatIsNotSignedYet() {
    CheckpointSigner signer = idleSigner();
    node.record(Commands.opening("last"));
    signer.close();

    assertThat(sizes()).containsExactly(0L, 1L);
  }

  @Test
  void twoSignersSignASizeOnce() {
    try (CheckpointSigner one = signer(Duration.ofMillis(1));
        CheckpointSigner two = signer(Duration.ofMillis(1))) {
      assertThat(one).isNotSameAs(two);
      for (int i = 0; i < 200; i++) {
        node.record(Commands.opening("entry " + i));
      }
      await().atMost(Duration.ofSeconds(30)).until(() -> sizes().contains(200L));
    }
    assertThat(sizes()).doesNotHaveDuplicates();
    WholeLog.verify(database);
  }

  @Test
  void aLogThatShrankIsNotSigned() throws Exception {
    try (CheckpointSigner signer = idleSigner()) {
      node.record(Commands.opening("one"));
      node.record(Commands.opening("two"));
      signer.sign();
      Sql.run(
          database.as("candour_owner"),
          "UPDATE ledger.head SET size = 1,"
              + " frontier = (SELECT leaf_hash FROM ledger.entry WHERE index = 0)");

      assertThatThrownBy(signer::sign)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("The log has 1 entries, and a checkpoint of 2 was signed");
    }
    assertThat(sizes()).containsExactly(0L, 2L);
  }

  @Test
  void aLogThatWasRewrittenIsNotSigned() throws Exception {
    try (CheckpointSigner signer = idleSigner()) {
      node.record(Commands.opening("one"));
      signer.sign();
      Sql.run(
          database.as("candour_owner"),
          "UPDATE ledger.head SET frontier = decode(repeat('ab', 32), 'hex')");

      assertThatThrownBy(signer::sign)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("Another root was signed for 1 entries");
    }
    assertThat(sizes()).containsExactly(0L, 1L);
  }

  @Test
  void anotherKeyThanTheLastOneDoesNotStart() {
    idleSigner().close();
    SignerKey other = SignerKey.generate("candour.test/ledger", new SecureRandom());

    assertThatThrownBy(() ->
            new CheckpointSigner(database.as("candour_command"), other, NOON, Duration.ofDays(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("another key");
    assertThat(sizes()).hasSize(1);
  }
}
