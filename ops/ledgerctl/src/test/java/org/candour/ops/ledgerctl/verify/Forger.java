package org.candour.ops.ledgerctl.verify;

import java.util.ArrayList;
import java.util.List;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.SignerKey;
import org.candour.events.log.tree.Frontier;
import org.candour.events.log.tree.Hash;
import org.candour.events.log.tree.Tile;
import org.candour.events.log.tree.TileStack;

/** The database's owner, who makes everything fit what they changed, with a key to sign it. */
final class Forger {

  private final TestLog log;

  Forger(TestLog log) {
    this.log = log;
  }

  /** Makes the leaf hashes, or only some, those of the bytes. */
  void fitLeaves(String which) {
    log.run("UPDATE ledger.entry SET leaf_hash = sha256('\\x00'::bytea || bytes) WHERE " + which);
  }

  /** Makes the tiles and the head those of the leaf hashes. */
  void fitTree() {
    TileStack tree = TileStack.empty();
    log.run("DELETE FROM ledger.tile");
    List<Hash> leaves = leaves();
    long signed = log.number("SELECT coalesce(max(size), 0) FROM ledger.checkpoint");
    for (Hash leaf : leaves) {
      tree.append(
          leaf,
          tile -> {
            if (((tile.index() + 1) << (8 * (tile.level() + 1))) <= signed) {
              log.run(
                  "INSERT INTO ledger.tile VALUES (?, ?, ?, ?)",
                  tile.level(),
                  tile.index(),
                  tile.root().bytes(),
                  Tile.bytes(tile.hashes()));
            }
          });
    }
    fitHead(leaves);
  }

  void fitHead() {
    fitHead(leaves());
  }

  private void fitHead(List<Hash> leaves) {
    log.run(
        "UPDATE ledger.head SET size = ?, frontier = ?, recorded_at ="
            + " (SELECT recorded_at FROM ledger.entry ORDER BY index DESC LIMIT 1)",
        (long) leaves.size(),
        Frontier.EMPTY.append(leaves).toBytes());
  }

  /** Signs every checkpoint anew; cosignatures cannot be made, so they are removed. */
  void resign(SignerKey key) {
    log.run("DELETE FROM ledger.cosignature");
    List<Hash> leaves = leaves();
    List<Long> sizes = new ArrayList<>();
    log.column("SELECT int8send(size) FROM ledger.checkpoint ORDER BY size")
        .forEach(size -> sizes.add(java.nio.ByteBuffer.wrap(size).getLong()));
    for (long size : sizes) {
      Hash root = Frontier.EMPTY.append(leaves.subList(0, (int) size)).root();
      Checkpoint checkpoint = new Checkpoint(key.verifier().name(), size, root);
      log.run(
          "UPDATE ledger.checkpoint SET root = ?, note = ? WHERE size = ?",
          root.bytes(),
          SignedNote.sign(checkpoint.body(), key).toString(),
          size);
    }
  }

  private List<Hash> leaves() {
    return log.column("SELECT leaf_hash FROM ledger.entry ORDER BY index").stream()
        .map(Hash::of)
        .toList();
  }
}
