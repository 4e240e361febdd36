package org.candour.ops.ledgerctl.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.candour.events.log.tree.Hash;
import org.candour.events.log.tree.Tile;
import org.candour.events.log.tree.TileStack.FullTile;
import org.candour.events.log.tree.TiledTree;
import org.jspecify.annotations.Nullable;

/** The full tiles that are kept. */
final class Tiles {

  private final Connection connection;
  private final PreparedStatement one;

  Tiles(Connection connection) throws SQLException {
    this.connection = connection;
    this.one =
        connection.prepareStatement(
            "SELECT root, hashes FROM ledger.tile WHERE level = ? AND index = ?");
  }

  /** A tile as it is kept. */
  record Kept(Hash root, List<Hash> hashes) {

    /** Whether it is the tile that the entries make. */
    boolean is(FullTile made) {
      return root.equals(made.root()) && hashes.equals(made.hashes());
    }
  }

  /** The tile at a place; null if it is not kept, or is no tile. */
  @Nullable Kept find(int level, long index) throws SQLException {
    one.setInt(1, level);
    one.setLong(2, index);
    try (ResultSet row = one.executeQuery()) {
      return row.next()
          ? new Kept(Hash.of(row.getBytes(1)), Tile.full(level, index).hashes(row.getBytes(2)))
          : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** How many are kept that a tree of this size does not have. */
  long beyond(long size) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT count(*) FROM ledger.tile WHERE level > 7 OR level < 0 OR index < 0"
                + " OR index >= (?::bigint >> least(63, 8 * (level + 1)))")) {
      statement.setLong(1, size);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** How many entries stand in front of the first. */
  long strays() throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("SELECT count(*) FROM ledger.entry WHERE index < 0");
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** The tree of a size, from tiles and, at its right edge, from leaf hashes. */
  TiledTree tree(long size) {
    return new TiledTree(size, this::hashes);
  }

  private List<Hash> hashes(Tile tile) {
    try {
      return tile.level() == 0
          ? range("SELECT leaf_hash FROM ledger.entry WHERE index >= ? AND index < ?", tile)
          : range(
              "SELECT root FROM ledger.tile WHERE index >= ? AND index < ? AND level = "
                  + (tile.level() - 1),
              tile);
    } catch (SQLException e) {
      throw new IllegalStateException("The tree cannot be read", e);
    }
  }

  private List<Hash> range(String sql, Tile tile) throws SQLException {
    List<Hash> hashes = new java.util.ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql + " ORDER BY index")) {
      statement.setLong(1, tile.first());
      statement.setLong(2, tile.first() + tile.width());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          hashes.add(Hash.of(row.getBytes(1)));
        }
      }
    }
    if (hashes.size() != tile.width()) {
      throw new IncompleteTilesException("Part of tile " + tile.path() + " is missing");
    }
    return hashes;
  }

  /** The tree cannot be made from what is there. */
  static final class IncompleteTilesException extends RuntimeException {
    private static final long serialVersionUID = 1;

    IncompleteTilesException(String message) {
      super(message);
    }
  }
}
