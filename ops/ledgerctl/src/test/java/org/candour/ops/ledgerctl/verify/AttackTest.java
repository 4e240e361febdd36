package org.candour.ops.ledgerctl.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.candour.command.ledger.checkpoint.CheckpointSigner;
import org.candour.events.log.AddCheckpoint;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.SignerKey;
import org.candour.events.log.tree.Hash;
import org.candour.events.log.tree.MerkleTree;
import org.candour.events.log.tree.TiledTree;
import org.candour.ops.ledgerctl.verify.TestLog.Found;
import org.candour.ops.ledgerctl.witness.TestWitness;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each attack is made as the database's owner with plain SQL. Some are found by verifying alone,
 * some only by what somebody kept elsewhere; each test says which, and proves that it is so.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("server")
class AttackTest {

  private static final Keyring KEYS = new Keyring(List.of(TestLog.KEY.verifier()));

  @SuppressWarnings("NullAway.Init")
  private TestLog original;

  @SuppressWarnings("NullAway.Init")
  private TestLog yesterday;

  @SuppressWarnings("NullAway.Init")
  private SignedNote kept;

  @SuppressWarnings("NullAway.Init")
  private TestLog log;

  @SuppressWarnings("NullAway.Init")
  private Forger forger;

  @TempDir private Path directory;

  @BeforeAll
  void build() {
    original = TestLog.create();
    original.record(300, "By letter");
    original.cosign();
    original.record(300, "By telephone");
    original.cosign();
    yesterday = original.copy();
    original.record(100, "In a meeting");
    original.cosign();
    kept = original.checkpoint(700);
    assertThat(original.verify().outcome().isClean()).as(original.verify().said()).isTrue();
  }

  @BeforeEach
  void copy() {
    log = original.copy();
    forger = new Forger(log);
  }

  private Found verifyWith(SignedNote elsewhere) {
    return log.verify(KEYS, null, List.of(elsewhere));
  }

  private void findsAlone(String... said) {
    Found found = log.verify();
    assertThat(found.outcome().isClean()).as(found.said()).isFalse();
    assertThat(found.said()).contains(said);
  }

  private void findsEntriesAlone(long first, long count) {
    Found found = log.verify();
    assertThat(found.outcome().firstWrong()).as(found.said()).isEqualTo(first);
    assertThat(found.outcome().wrongEntries()).as(found.said()).isEqualTo(count);
  }

  private void findsNothingAlone() {
    Found found = log.verify();
    assertThat(found.outcome().isClean()).as(found.said()).isTrue();
  }

  private void replace(String was, String is, String where) {
    log.run(
        "UPDATE ledger.entry SET bytes = convert_to(replace(convert_from(bytes, 'UTF8'), '"
            + was
            + "', '"
            + is
            + "'), 'UTF8') WHERE "
            + where);
  }

  @Test
  void aLedgerThatNobodyTouchedHolds() {
    Found found = verifyWith(kept);

    assertThat(found.outcome().isClean()).as(found.said()).isTrue();
    assertThat(found.outcome().size()).isEqualTo(700);
    assertThat(found.outcome().cosignatures()).isEqualTo(3);
    assertThat(found.outcome().root()).isEqualTo(Checkpoint.parse(kept.text()).root());
    assertThat(found.said()).contains("The checkpoint of 700 that was kept elsewhere holds");
  }

  @Test
  void aChangedPayloadIsFoundAlone() {
    replace("By letter", "By parcel", "index = 123");
    findsEntriesAlone(123, 1);
    findsAlone("entry 123: its bytes do not have the leaf hash");
  }

  @Test
  void everyChangedEntryIsNamed() {
    replace("By letter", "By parcel", "index IN (5, 6, 7, 250)");
    findsEntriesAlone(5, 4);
    findsAlone("entries 5 to 7:", "entry 250:");
  }

  @Test
  void aChangedActorIsFoundAlone() {
    replace("an-account", "no-account", "index = 321");
    findsEntriesAlone(321, 1);
  }

  @Test
  void aChangedTimeIsFoundAlone() {
    log.run("UPDATE ledger.entry SET recorded_at = recorded_at + interval '1 us' WHERE index = 9");
    findsEntriesAlone(9, 1);
    findsAlone("its bytes have another time than its row");
  }

  @Test
  void changedColumnsAreFoundAlone() {
    log.run("UPDATE ledger.entry SET type = 'closure.rescinded' WHERE index = 17");
    findsEntriesAlone(17, 1);
    log.run("UPDATE ledger.entry SET stream_type = 'development' WHERE index = 18");
    findsEntriesAlone(17, 2);
    log.run("UPDATE ledger.entry SET sequence = sequence + 1 WHERE index = 699");
    findsEntriesAlone(17, 3);
  }

  @Test
  void anEntryDeletedInTheMiddleIsFoundAlone() {
    log.run("DELETE FROM ledger.entry WHERE index = 123");
    findsEntriesAlone(123, 1);
    findsAlone("entry 123: it is missing");
  }

  @Test
  void aTailThatWasCutIsFoundAloneByTheCheckpointsThatStand() {
    log.run("DELETE FROM ledger.entry WHERE index >= 650");
    findsEntriesAlone(650, 50);
    forger.fitHead();
    findsAlone("A checkpoint of 700 was signed, and there are 650 entries: the end was cut off");
  }

  @Test
  void aTailThatWasCutWithItsCheckpointsIsFoundByAnOldCheckpoint() {
    cutTo(600);
    findsNothingAlone();
    assertThat(verifyWith(kept).said())
        .contains("A checkpoint of 700 was kept elsewhere, and there are 600 entries");
    assertThat(verifyWith(kept).outcome().isClean()).isFalse();
  }

  private void cutTo(long size) {
    log.run("DELETE FROM ledger.entry WHERE index >= " + size);
    log.run("DELETE FROM ledger.checkpoint WHERE size > " + size);
    log.run("DELETE FROM ledger.cosignature WHERE size > " + size);
    forger.fitTree();
  }

  @Test
  void twoSwappedEntriesAreFoundAlone() {
    log.run("UPDATE ledger.entry SET index = -1 WHERE index = 10");
    log.run("UPDATE ledger.entry SET index = 10 WHERE index = 20");
    log.run("UPDATE ledger.entry SET index = 20 WHERE index = -1");
    Found found = log.verify();

    assertThat(found.outcome().firstWrong()).as(found.said()).isEqualTo(10);
    assertThat(found.said()).contains("entry 10: its leaf hash is not the one in its tile");
    assertThat(found.said()).contains("entry 20: its leaf hash is not the one in its tile");
  }

  @Test
  void anInsertedEntryIsFoundAlone() {
    log.run("UPDATE ledger.entry SET index = -index - 2 WHERE index >= 400");
    log.run("UPDATE ledger.entry SET index = -index - 1 WHERE index < 0");
    log.run("DROP INDEX ledger.entry_of_stream");
    log.run(
        "INSERT INTO ledger.entry SELECT 400, recorded_at, type, stream_type, stream_id, sequence,"
            + " leaf_hash, bytes FROM ledger.entry WHERE index = 399");
    forger.fitHead();
    Found found = log.verify();

    assertThat(found.outcome().isClean()).isFalse();
    assertThat(found.outcome().firstWrong()).as(found.said()).isEqualTo(400);
  }

  @Test
  void anEntryAddedBehindTheEndIsFoundAlone() {
    log.run("DROP INDEX ledger.entry_of_stream");
    log.run(
        "INSERT INTO ledger.entry SELECT 700, recorded_at, type, stream_type, stream_id, sequence,"
            + " leaf_hash, bytes FROM ledger.entry WHERE index = 699");
    findsEntriesAlone(700, 1);
    findsAlone("entry 700: it stands beyond the end that the head row counts");
  }

  @Test
  void aReplacedLeafHashIsFoundByTheTile() {
    replace("By letter", "By parcel", "index = 123");
    forger.fitLeaves("index = 123");
    findsEntriesAlone(123, 1);
    findsAlone("entry 123: its leaf hash is not the one in its tile");
  }

  @Test
  void aReplacedLeafHashInNoFullTileIsFoundByTheCheckpoint() {
    replace("In a meeting", "In a hurry!!", "index = 690");
    forger.fitLeaves("index = 690");
    findsAlone("what lies between entry", "is not what was signed");
  }

  @Test
  void aReplacedTreeIsFoundByTheCheckpoints() {
    replace("By letter", "By parcel", "index = 123");
    forger.fitLeaves("index = 123");
    forger.fitTree();
    findsAlone("has another root than the entries");
  }

  @Test
  void aChangedTileOrHeadOrStreamIsFoundAlone() {
    log.run("UPDATE ledger.tile SET root = sha256('x') WHERE level = 0 AND index = 1");
    findsAlone("The tile 0/001 is not the one of the entries");
    log = original.copy();
    log.run("DELETE FROM ledger.tile WHERE level = 0 AND index = 1");
    findsAlone("The tile 0/001 is not kept");
    log = original.copy();
    log.run("UPDATE ledger.head SET frontier = overlay(frontier placing '\\x00' from 1)");
    findsAlone("The head row has another root than the entries");
    log = original.copy();
    log.run("UPDATE ledger.head SET frontier = ''");
    findsAlone("The head row's frontier is not that of 700 entries");
  }

  @Test
  void aHistoryRewrittenAndSignedWithTheStolenKeyIsFoundByAnOldCheckpointAndByAWitness()
      throws Exception {
    try (TestWitness witness = new TestWitness(directory.resolve("rewritten"))) {
      assertThat(witness.send(request(0, original.checkpoint(600), original)).statusCode())
          .isEqualTo(200);
      replace("By letter", "By parcel", "index = 123");
      forger.fitLeaves("index = 123");
      forger.fitTree();
      forger.resign(TestLog.KEY);

      findsNothingAlone();
      assertThat(verifyWith(kept).said())
          .contains("The checkpoint of 700 that was kept elsewhere has another root");
      assertThat(witness.send(request(600, log.checkpoint(700), log)).statusCode()).isEqualTo(422);
      assertThat(verifyWith(witness.holds()).outcome().isClean()).isFalse();
    }
  }

  @Test
  void yesterdaysBackupIsFoundByAnOldCheckpointAndByAWitness() throws Exception {
    try (TestWitness witness = new TestWitness(directory.resolve("backup"))) {
      assertThat(witness.send(request(0, kept, original)).statusCode()).isEqualTo(200);
      log = yesterday.copy();
      findsNothingAlone();
      assertThat(verifyWith(kept).said()).contains("there are 600 entries");
      log.record(50, "Again");
      findsNothingAlone();
      var answer = witness.send(request(600, log.newest(), log));
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body()).isEqualTo("700\n");
      assertThat(verifyWith(witness.holds()).outcome().isClean()).isFalse();
    }
  }

  @Test
  void aForkIsSeenByAWitnessAndByTwoReadersWhoCompare() throws Exception {
    TestLog other = yesterday.copy();
    log = yesterday.copy();
    log.record(150, "To one");
    other.record(150, "To the other");
    findsNothingAlone();
    try (TestWitness witness = new TestWitness(directory.resolve("fork"))) {
      assertThat(witness.send(request(0, log.newest(), log)).statusCode()).isEqualTo(200);
      assertThat(witness.send(request(750, other.newest(), other)).statusCode()).isEqualTo(422);
      assertThat(verifyWith(other.newest()).said()).contains("has another root");
      assertThat(verifyWith(witness.holds()).outcome().isClean()).isTrue();
    }
  }

  @Test
  void aRemovedCheckpointIsFoundByItsCosignatureOrByWhoKeptIt() {
    log.run("DELETE FROM ledger.checkpoint WHERE size = 600");
    findsAlone("A checkpoint of 600 was cosigned by inspectorate.test and is not kept");
    log.run("DELETE FROM ledger.cosignature WHERE size = 600");
    findsNothingAlone();
    assertThat(verifyWith(original.checkpoint(600)).said())
        .contains("is not among those of the ledger: it was removed");
    log.run("DELETE FROM ledger.checkpoint WHERE size > 300");
    log.run("DELETE FROM ledger.cosignature WHERE size > 300");
    findsAlone("checkpoints were removed");
  }

  @Test
  void changedCheckpointsAndCosignaturesAreFoundAlone() {
    log.run("UPDATE ledger.checkpoint SET root = sha256('x') WHERE size = 600");
    findsAlone("The row of the checkpoint of 600 does not say what its note says");
    log = original.copy();
    log.run("UPDATE ledger.checkpoint SET note = replace(note, E'\\n600\\n', E'\\n601\\n')");
    findsAlone("The signature of the checkpoint of 601 is false");
    log = original.copy();
    log.run("UPDATE ledger.checkpoint SET note = 'nonsense' WHERE size = 600");
    findsAlone("The checkpoint of 600 is none");
    log = original.copy();
    log.run(
        "UPDATE ledger.cosignature SET line = (SELECT line FROM ledger.cosignature WHERE size ="
            + " 300) WHERE size = 600");
    findsAlone("The cosignature of 600 by inspectorate.test is false");
  }

  @Test
  void aReplacedKeyIsFoundByWhoeverKeptTheKey() {
    SignerKey stranger = SignerKey.generate("candour.test/log", new SecureRandom());
    forger.resign(stranger);
    findsAlone("The checkpoint of 700 is not signed by the key of its time");
    log.run("UPDATE ledger.signer SET key = ?", stranger.verifier().toString());
    findsAlone("The log's keys are others than those given: they were replaced");
    Found unaware = log.verify(new Keyring(List.of()), null, List.of());
    assertThat(unaware.outcome().isClean()).isTrue();
    assertThat(log.verify(new Keyring(List.of()), null, List.of(kept)).said())
        .contains("signed by none of the log's keys: they were replaced");
    assertThat(unaware.said()).contains("No key was given", stranger.verifier().toString());
  }

  @Test
  void otherTracesOfAnOwnerAreFoundAlone() {
    log.run("UPDATE ledger.entry SET recorded_at = 'infinity' WHERE index = 44");
    findsEntriesAlone(44, 2);
    log = original.copy();
    log.run("DROP INDEX ledger.entry_of_stream");
    log.run(
        "INSERT INTO ledger.entry (index, recorded_at, type, stream_type, stream_id, sequence,"
            + " leaf_hash, bytes) SELECT -1, recorded_at, type, stream_type, stream_id, sequence,"
            + " leaf_hash, bytes FROM ledger.entry WHERE index = 0");
    findsAlone("1 entries have a negative index");
    log = original.copy();
    log.run("ALTER TABLE ledger.entry DROP CONSTRAINT entry_pkey");
    log.run("DROP INDEX ledger.entry_of_stream, ledger.entry_of_command");
    log.run("INSERT INTO ledger.entry SELECT * FROM ledger.entry WHERE index = 30");
    findsAlone("entry 30: there is another entry of this index");
    log = original.copy();
    log.run("UPDATE ledger.entry SET command_entries = 3 WHERE index = 7");
    findsAlone("remembers entries from 8 on, 1 of them");
    log = original.copy();
    log.run("UPDATE ledger.entry SET command_id = NULL WHERE index = 699");
    findsAlone("The keys of commands remember 699 entries, and there are 700");
    log = original.copy();
    log.run("UPDATE ledger.cosignature SET cosigned_at = now() WHERE size = 600");
    findsAlone("The cosignature of 600 by inspectorate.test is false");
    log = original.copy();
    log.run(
        "DELETE FROM ledger.checkpoint; DELETE FROM ledger.cosignature; DELETE FROM ledger.tile;"
            + " DELETE FROM ledger.signer");
    findsAlone("No checkpoint is kept of any entry: they were removed");
  }

  @Test
  void aKeyThatTookOverWithoutASuccessionIsFoundAlone() {
    SignerKey stranger = SignerKey.generate("candour.test/log", new SecureRandom());
    log.run(
        "INSERT INTO ledger.signer (key, since) VALUES (?, now())", stranger.verifier().toString());
    findsAlone("took over and the key before it did not hand over");
  }

  @Test
  void theSignerRefusesToStartOnWhatItDidNotSign() {
    log.run("DELETE FROM ledger.entry WHERE index = 123");
    refusesToStart("The head row counts 700 entries, and there are 699");
    log = original.copy();
    log.run("UPDATE ledger.entry SET leaf_hash = sha256('x') WHERE index = 690");
    refusesToStart("Another root was signed for 700 entries than the entries have");
    log = original.copy();
    log.run("UPDATE ledger.tile SET root = sha256('x') WHERE level = 0 AND index = 1");
    refusesToStart("The tiles that are kept are not those of the entries");
    log = original.copy();
    log.run("DELETE FROM ledger.checkpoint WHERE size > 300");
    refusesToStart("a checkpoint is missing");
    log = original.copy();
    log.run("UPDATE ledger.head SET frontier = overlay(frontier placing '\\x00' from 1)");
    refusesToStart("The head row has another root than the 700 entries");
    log = original.copy();
    log.run("UPDATE ledger.head SET recorded_at = now()");
    refusesToStart("The head row does not have the time of the last entry");
  }

  private void refusesToStart(String why) {
    assertThatThrownBy(
            () -> {
              try (CheckpointSigner signer =
                  new CheckpointSigner(
                      log.dataSource(), TestLog.KEY, Clock.systemUTC(), Duration.ofDays(1))) {
                assertThat(signer).as("it started").isNull();
              }
            })
        .hasMessageContaining(why);
  }

  @Test
  void sinceReadsOnlyWhatCameAfterAndStillSeesWhatWasReplacedBefore() {
    Found found = log.verify(KEYS, log.checkpoint(600), List.of());
    assertThat(found.outcome().isClean()).as(found.said()).isTrue();
    assertThat(found.outcome().from()).isEqualTo(600);

    replace("In a meeting", "In a hurry!!", "index = 650");
    assertThat(log.verify(KEYS, log.checkpoint(600), List.of()).outcome().firstWrong())
        .isEqualTo(650);
    replace("By letter", "By parcel", "index = 123");
    forger.fitLeaves("true");
    forger.fitTree();
    Found rewritten = log.verify(KEYS, original.checkpoint(600), List.of());
    assertThat(rewritten.said()).contains("The first 600 entries are not those verified before");
    assertThat(rewritten.outcome().isClean()).isFalse();
  }

  /** What the log itself would send to a witness. */
  private static byte[] request(long old, SignedNote checkpoint, TestLog of) {
    long size = Checkpoint.parse(checkpoint.text()).size();
    List<Hash> leaves =
        of.column("SELECT leaf_hash FROM ledger.entry ORDER BY index").stream()
            .map(Hash::of)
            .toList();
    TiledTree tree = new TiledTree(size, tile -> tiles(tile, leaves));
    return new AddCheckpoint(old, MerkleTree.consistency(old, size, tree), checkpoint)
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static List<Hash> tiles(org.candour.events.log.tree.Tile tile, List<Hash> leaves) {
    int span = 1 << (8 * tile.level());
    java.util.ArrayList<Hash> hashes = new java.util.ArrayList<>();
    for (long i = tile.first(); i < tile.first() + tile.width(); i++) {
      hashes.add(
          org.candour.events.log.tree.Frontier.EMPTY
              .append(leaves.subList((int) (i * span), (int) ((i + 1) * span)))
              .root());
    }
    return hashes;
  }
}
