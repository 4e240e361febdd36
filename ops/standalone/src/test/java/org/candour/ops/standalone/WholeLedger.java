package org.candour.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candour.events.log.tree.Frontier;
import org.candour.events.log.tree.Hash;
import org.candour.ops.database.EmbeddedDatabase;

/**
 * Everything that is stored, read past the services.
 *
 * @param size what the head says
 * @param commands idempotency keys that were used
 * @param root of the tree over the stored leaf hashes
 */
record WholeLedger(long size, long commands, Hash root) {

  /** Reads it, and checks that it is dense, whole, and what the last checkpoint says. */
  static WholeLedger verified(EmbeddedDatabase database) throws SQLException {
    try (Connection connection = database.connect("candour", "candour_command");
        Statement statement = connection.createStatement()) {
      long size = number(statement, "SELECT size FROM ledger.head");
      List<Hash> leaves = leaves(statement);
      Hash root = Frontier.EMPTY.append(leaves).root();
      assertThat(leaves).hasSize(Math.toIntExact(size));
      assertThat(checkpointRoot(statement, size)).isEqualTo(root);
      return new WholeLedger(
          size, number(statement, "SELECT count(command_id) FROM ledger.entry"), root);
    }
  }

  private static List<Hash> leaves(Statement statement) throws SQLException {
    List<Hash> leaves = new ArrayList<>();
    try (ResultSet row =
        statement.executeQuery("SELECT index, leaf_hash, bytes FROM ledger.entry ORDER BY index")) {
      while (row.next()) {
        assertThat(row.getLong(1)).isEqualTo(leaves.size());
        Hash leaf = Hash.of(row.getBytes(2));
        assertThat(Hash.leaf(row.getBytes(3))).isEqualTo(leaf);
        leaves.add(leaf);
      }
    }
    return leaves;
  }

  /** Checkpoints follow commits at a short distance. */
  private static Hash checkpointRoot(Statement statement, long size) {
    return await("a checkpoint of " + size + " entries")
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> signedRoot(statement, size), Optional::isPresent)
        .orElseThrow();
  }

  private static Optional<Hash> signedRoot(Statement statement, long size) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("SELECT root FROM ledger.checkpoint WHERE size = " + size)) {
      return row.next() ? Optional.of(Hash.of(row.getBytes(1))) : Optional.empty();
    }
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
