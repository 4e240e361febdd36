package org.candour.ops.ledgerctl.verify;

import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.candour.events.log.tree.Hash;
import org.candour.events.log.tree.Tile;
import org.candour.events.log.tree.TileStack;
import org.candour.events.log.tree.TileStack.FullTile;

/**
 * Goes through the entries in order and grows the tree. Where an entry is wrong the tree goes on
 * with the hash that is thought to be right, so that what comes after it is judged by itself.
 */
final class Scan {

  private static final byte[] LEAF = {0};

  private final MessageDigest sha256 = Hash.sha256();
  private final Row.Clock clock = new Row.Clock();
  private final CommandKeys keys = new CommandKeys();
  private final Tiles tiles;
  private final Checkpoints checkpoints;
  private final Report report;
  private final long tiled;
  private final List<FullTile> filled = new ArrayList<>();
  private TileStack tree;
  private TileStack atTileStart;
  private long before = Long.MIN_VALUE;

  /**
   * A scan that goes on from a tree.
   *
   * @param tiled up to which size tiles should be kept
   */
  Scan(TileStack tree, Tiles tiles, long tiled, Checkpoints checkpoints, Report report)
      throws SQLException {
    this.tree = tree;
    this.atTileStart = tree.copy();
    this.tiles = tiles;
    this.tiled = tiled;
    this.checkpoints = checkpoints;
    this.report = report;
    compareWithWhatWasSigned();
  }

  /** How many leaves the tree has now. */
  long size() {
    return tree.size();
  }

  Hash root() {
    return tree.root();
  }

  void take(Row row, long size) throws SQLException {
    if (row.index() >= size) {
      report.wrong(row.index(), "it stands beyond the end that the head row counts");
      return;
    }
    if (row.index() < tree.size()) {
      report.wrong(row.index(), "there is another entry of this index");
      return;
    }
    fillUpTo(row.index());
    Hash stored = Hash.of(row.leafHash().length == Hash.LENGTH ? row.leafHash() : new byte[32]);
    String fault = fault(row, stored);
    if (fault != null) {
      report.wrong(row.index(), fault);
    }
    before = row.recordedAt();
    append(stored);
  }

  private @org.jspecify.annotations.Nullable String fault(Row row, Hash stored) {
    if (!Arrays.equals(leaf(row.bytes()), row.leafHash())) {
      return "its bytes do not have the leaf hash that is stored with it";
    }
    if (stored.bytes().length != row.leafHash().length) {
      return "its leaf hash is none";
    }
    if (row.recordedAt() < before) {
      return "it was recorded before the entry in front of it";
    }
    String key = keys.fault(row);
    String said = row.disagreement(clock);
    return said == null ? key : said;
  }

  /** Names the entries that are missing in front of an index, and goes on without them. */
  void fillUpTo(long index) throws SQLException {
    while (tree.size() < index) {
      long missing = tree.size();
      report.wrong(missing, "it is missing");
      Tiles.Kept kept = tiles.find(0, missing / Tile.FULL);
      append(kept == null ? Hash.EMPTY : kept.hashes().get((int) (missing % Tile.FULL)));
    }
  }

  private void append(Hash leaf) throws SQLException {
    filled.clear();
    tree.append(leaf, filled::add);
    if (!filled.isEmpty()) {
      compareWithTiles();
      atTileStart = tree.copy();
    }
    compareWithWhatWasSigned();
  }

  private void compareWithWhatWasSigned() throws SQLException {
    if (checkpoints.next() == tree.size()) {
      checkpoints.check(tree.size(), tree.root());
    }
  }

  private void compareWithTiles() throws SQLException {
    for (FullTile made : filled) {
      Tiles.Kept kept = tiles.find(made.level(), made.index());
      String path = Tile.full(made.level(), made.index()).path();
      if (kept == null) {
        if (((made.index() + 1) << (8 * (made.level() + 1))) <= tiled) {
          report.fault("The tile " + path + " is not kept, or is none");
        }
      } else if (!kept.is(made)) {
        differs(made, kept, path);
        return;
      }
    }
  }

  private void differs(FullTile made, Tiles.Kept kept, String path) throws SQLException {
    report.fault("The tile " + path + " is not the one of the entries");
    if (made.level() > 0) {
      return;
    }
    for (int i = 0; i < Tile.FULL; i++) {
      if (!made.hashes().get(i).equals(kept.hashes().get(i))) {
        report.wrong(made.index() * Tile.FULL + i, "its leaf hash is not the one in its tile");
      }
    }
    TileStack asKept = atTileStart.copy();
    int from = (int) (asKept.size() % Tile.FULL);
    kept.hashes().subList(from, Tile.FULL).forEach(hash -> asKept.append(hash, _ -> {}));
    tree = asKept;
  }

  private byte[] leaf(byte[] bytes) {
    sha256.update(LEAF);
    return sha256.digest(bytes);
  }
}
