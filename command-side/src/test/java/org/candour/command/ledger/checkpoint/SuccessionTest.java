package org.candour.command.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.candour.command.Sql;
import org.candour.command.TestDatabase;
import org.candour.command.WholeLog;
import org.candour.command.ledger.append.Commands;
import org.candour.command.ledger.append.Node;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.Succession;
import org.candour.events.log.note.KeyFile;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.SignerKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One key hands over to the next, and what was signed here is remembered outside of the database.
 */
@Tag("server")
class SuccessionTest {

  private static final Duration NEVER = Duration.ofDays(1);

  @TempDir private Path directory;

  @SuppressWarnings("NullAway.Init")
  private TestDatabase database;

  @SuppressWarnings("NullAway.Init")
  private Node node;

  @SuppressWarnings("NullAway.Init")
  private Path file;

  @BeforeEach
  void start() throws IOException {
    database = TestDatabase.create();
    node = Node.on(database);
    file = directory.resolve("key");
    KeyFile.make(file, SignerKey.generate("candour.test/ledger", new SecureRandom()));
  }

  @AfterEach
  void stop() {
    node.close();
  }

  private CheckpointSigner signer(@Nullable LastSignedCheckpointFile memory) throws IOException {
    return new CheckpointSigner(
        database.as("candour_command"),
        SigningKeys.of(KeyFile.read(file)),
        Clock.systemUTC(),
        NEVER,
        memory);
  }

  private void sign(String entry) throws IOException {
    try (CheckpointSigner signer = signer(null)) {
      node.record(Commands.opening(entry));
      signer.sign();
    }
  }

  private List<SignedNote> notes() {
    return Sql.rows(
        database.as("candour_query"),
        "SELECT note FROM ledger.checkpoint ORDER BY size",
        row -> SignedNote.parse(row.getString(1)));
  }

  @Test
  void theOldKeysLastCheckpointSignsOverToTheNewKey() throws IOException {
    sign("one");
    node.record(Commands.opening("not signed yet"));
    SignerKey old = KeyFile.read(file).getFirst();
    SignerKey next = KeyFile.rotate(file, new SecureRandom()).getLast();
    sign("two");

    Succession succession =
        Succession.verified(
            Sql.rows(
                    database.as("candour_query"),
                    "SELECT succession FROM ledger.signer ORDER BY place DESC LIMIT 1",
                    row -> SignedNote.parse(row.getString(1)))
                .getFirst());
    assertThat(succession.from()).isEqualTo(old.verifier());
    assertThat(succession.to()).isEqualTo(next.verifier());
    assertThat(succession.last().size()).isEqualTo(2);
    for (SignedNote note : notes()) {
      boolean before = Checkpoint.parse(note.text()).size() <= 2;
      assertThat(note.isSignedBy(old.verifier())).isEqualTo(before);
      assertThat(note.isSignedBy(next.verifier())).isEqualTo(!before);
    }
    WholeLog.verify(database);
  }

  @Test
  void afterTheRotationTheOldKeyCanBeRetiredAndNoLongerSigns() throws IOException {
    sign("one");
    Path copy = Files.copy(file, directory.resolve("copy"));
    KeyFile.rotate(file, new SecureRandom());
    sign("two");
    KeyFile.retire(file);
    SignerKey left = KeyFile.read(file).getFirst();
    sign("three");
    assertThat(Checkpoint.parse(notes().getLast().text()).size()).isEqualTo(3);
    assertThat(notes().getLast().isSignedBy(left.verifier())).isTrue();

    file = copy;
    assertThatThrownBy(() -> signer(null)).hasMessageContaining("another key");
  }

  @Test
  void aNodeWithTheOldKeySignsNothingOnceAnotherHasHandedOver() throws IOException {
    try (CheckpointSigner stale = signer(null)) {
      await().until(() -> !notes().isEmpty());
      KeyFile.rotate(file, new SecureRandom());
      sign("one");
      node.record(Commands.opening("two"));
      assertThatThrownBy(stale::sign).hasMessageContaining("another key");
    }
    assertThat(notes()).hasSize(2);
  }

  @Test
  void aDatabaseThatWasRolledBackIsNotSigned() throws IOException {
    LastSignedCheckpointFile memory = new LastSignedCheckpointFile(directory.resolve("last"));
    try (CheckpointSigner signer = signer(memory)) {
      node.record(Commands.opening("one"));
      signer.sign();
      node.record(Commands.opening("two"));
      signer.sign();
    }
    assertThat(memory.last().map(Checkpoint::size)).contains(2L);
    Sql.run(
        database.as("candour_owner"),
        "DELETE FROM ledger.entry WHERE index = 1; DELETE FROM ledger.checkpoint WHERE size = 2;"
            + " UPDATE ledger.head SET size = 1, frontier = (SELECT leaf_hash FROM ledger.entry),"
            + " recorded_at = (SELECT recorded_at FROM ledger.entry)");

    assertThatThrownBy(() -> signer(memory))
        .isInstanceOf(LedgerDivergedException.class)
        .hasMessageContaining("2 entries were signed here, and the database holds 1");
  }

  @Test
  void anotherDatabaseThanTheOneThatWasSignedHereIsNotSigned() throws IOException {
    LastSignedCheckpointFile memory = new LastSignedCheckpointFile(directory.resolve("last"));
    try (CheckpointSigner signer = signer(memory)) {
      node.record(Commands.opening("one"));
      signer.sign();
    }
    database = TestDatabase.create();
    try (Node other = Node.on(database)) {
      other.record(Commands.opening("another"));
    }
    assertThatThrownBy(() -> signer(memory))
        .isInstanceOf(LedgerDivergedException.class)
        .hasMessageContaining("Another root was signed here for 1 entries");
  }
}
