package org.candour.command.ledger.checkpoint;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.candour.command.ledger.LedgerUnavailableException;
import org.candour.events.log.tree.Hash;
import org.candour.events.log.tree.Tile;
import org.candour.events.log.tree.TileStack;
import org.candour.events.log.tree.TiledTree;

/** The Merkle tree as the database holds it: leaf hashes beside the entries, and full tiles. */
public final class StoredMerkleTree {

  private static final int FETCH = 5_000;

  private final Connection connection;

  /** On a connection without auto-commit, so that long ranges are read in bounded memory. */
  public StoredMerkleTree(Connection connection) {
    this.connection = connection;
  }

  /** The tree of a size, read tile by tile; its entries are not touched but for the last few. */
  public TiledTree of(long size) {
    return new TiledTree(size, this::hashes);
  }

  private List<Hash> hashes(Tile tile) {
    try {
      return tile.level() == 0 ? leaves(tile) : roots(tile);
    } catch (SQLException e) {
      throw new LedgerUnavailableException("The tree cannot be read", e);
    }
  }

  private List<Hash> leaves(Tile tile) throws SQLException {
    return read(
        "SELECT leaf_hash FROM ledger.entry WHERE index >= ? AND index < ? ORDER BY index",
        tile,
        null);
  }

  private List<Hash> roots(Tile tile) throws SQLException {
    return read(
        "SELECT root FROM ledger.tile WHERE index >= ? AND index < ? AND level = ? ORDER BY index",
        tile,
        tile.level() - 1);
  }

  private List<Hash> read(String sql, Tile tile, @org.jspecify.annotations.Nullable Integer below)
      throws SQLException {
    List<Hash> hashes = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, tile.first());
      statement.setLong(2, tile.first() + tile.width());
      if (below != null) {
        statement.setInt(3, below);
      }
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          hashes.add(Hash.of(row.getBytes(1)));
        }
      }
    }
    if (hashes.size() != tile.width()) {
      throw new LedgerDivergedException(
          "Tile " + tile.path() + " cannot be made: part of it is missing");
    }
    return hashes;
  }

  /** Up to which size full tiles of level 0 are kept without a gap. */
  long tiled() throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement(
                "SELECT count(*), coalesce(max(index) + 1, 0) FROM ledger.tile WHERE level = 0");
        ResultSet row = statement.executeQuery()) {
      row.next();
      if (row.getLong(1) != row.getLong(2)) {
        throw new LedgerDivergedException("Tiles of level 0 are missing among those that are kept");
      }
      return row.getLong(1) * Tile.FULL;
    }
  }

  /** Lets a tree grow by leaf hashes to a size; keeps the tiles that fill. */
  void grow(TileStack tree, long size) throws SQLException {
    try (PreparedStatement keep =
            connection.prepareStatement(
                "INSERT INTO ledger.tile (level, index, root, hashes) VALUES (?, ?, ?, ?)"
                    + " ON CONFLICT DO NOTHING");
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT index, leaf_hash FROM ledger.entry WHERE index >= ? AND index < ?"
                    + " ORDER BY index")) {
      List<TileStack.FullTile> filled = new ArrayList<>();
      select.setFetchSize(FETCH);
      select.setLong(1, tree.size());
      select.setLong(2, size);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          requireNext(row.getLong(1), tree.size());
          tree.append(Hash.of(row.getBytes(2)), filled::add);
          keep(keep, filled);
        }
      }
      requireNext(size, tree.size());
      keep.executeBatch();
    }
  }

  private static void keep(PreparedStatement keep, List<TileStack.FullTile> filled)
      throws SQLException {
    for (TileStack.FullTile tile : filled) {
      keep.setInt(1, tile.level());
      keep.setLong(2, tile.index());
      keep.setBytes(3, tile.root().bytes());
      keep.setBytes(4, Tile.bytes(tile.hashes()));
      keep.addBatch();
      if (tile.index() % 100 == 99) {
        keep.executeBatch();
      }
    }
    filled.clear();
  }

  private static void requireNext(long index, long expected) {
    if (index != expected) {
      throw new LedgerDivergedException(
          "The head row counts more entries than there are: entry " + expected + " is missing");
    }
  }
}
