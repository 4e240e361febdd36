package org.candour.query.nodes;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.SignerKey;
import org.candour.events.log.tree.Hash;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestLedger;

/** A ledger as it came to another server, where somebody may do with it what they like. */
final class CopiedLedger {

  private static final String ENTRIES =
      "index, recorded_at, type, stream_type, stream_id, sequence,"
          + " leaf_hash, bytes, command_id, command_entries";

  private final TestLedger original;
  private final TestLedger copy = Server.ledger();

  CopiedLedger(TestLedger original) {
    this.original = original;
  }

  TestLedger copy() {
    return copy;
  }

  /** Takes over what the original has by now, in the place of what it had itself. */
  void follow() {
    changed(this::takeAll);
  }

  private void takeAll(Connection to) throws SQLException {
    run(to, "TRUNCATE ledger.entry, ledger.checkpoint, ledger.signer, ledger.tile");
    try (Connection from = original.connect("candour_owner")) {
      take(from, to, "ledger.entry", ENTRIES);
      take(from, to, "ledger.checkpoint", "size, root, note, signed_at");
      take(from, to, "ledger.signer", "key, succession, since");
    }
  }

  /** Takes over what the original has, with other words in the last entry. */
  void followWithOtherWords(String words, String others, boolean withTheirHash) {
    changed(to -> {
      takeAll(to);
      byte[] bytes = lastBytes(to);
      String forged = new String(bytes, StandardCharsets.UTF_8).replace(words, others);
      byte[] other = forged.getBytes(StandardCharsets.UTF_8);
      try (PreparedStatement change =
          to.prepareStatement("UPDATE ledger.entry SET bytes = ?, leaf_hash = ? WHERE index = ?")) {
        change.setBytes(1, other);
        change.setBytes(2, Hash.leaf(withTheirHash ? other : bytes).bytes());
        change.setLong(3, original.size() - 1);
        change.executeUpdate();
      }
    });
  }

  /** Takes over what the original has, with a checkpoint of another tree that a key signed. */
  void followWithCheckpoint(Hash root, SignerKey by) {
    changed(to -> {
      takeAll(to);
      Checkpoint checkpoint = new Checkpoint("candour.test/log", original.size(), root);
      run(to, "UPDATE ledger.signer SET key = '" + by.verifier() + "'");
      try (PreparedStatement sign =
          to.prepareStatement("UPDATE ledger.checkpoint SET root = ?, note = ? WHERE size = ?")) {
        sign.setBytes(1, root.bytes());
        sign.setString(2, SignedNote.sign(checkpoint.body(), by).toString());
        sign.setLong(3, original.size());
        sign.executeUpdate();
      }
    });
  }

  private static byte[] lastBytes(Connection to) throws SQLException {
    try (Statement statement = to.createStatement();
        ResultSet last =
            statement.executeQuery("SELECT bytes FROM ledger.entry ORDER BY index DESC LIMIT 1")) {
      last.next();
      return last.getBytes(1);
    }
  }

  @FunctionalInterface
  private interface Change {
    void on(Connection to) throws SQLException;
  }

  /** In one transaction, by the superuser, for whom no trigger fires. */
  private void changed(Change change) {
    try (Connection to = copy.connect("postgres")) {
      run(to, "SET session_replication_role = replica");
      to.setAutoCommit(false);
      change.on(to);
      run(
          to,
          "UPDATE ledger.head SET size = e.index + 1, recorded_at = e.recorded_at FROM"
              + " (SELECT index, recorded_at FROM ledger.entry ORDER BY index DESC LIMIT 1) e");
      run(to, "SELECT pg_notify('ledger_entry', size::text) FROM ledger.head");
      to.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void take(Connection from, Connection to, String table, String columns)
      throws SQLException {
    int count = columns.split(",").length;
    String values = String.join(", ", Collections.nCopies(count, "?"));
    try (Statement read = from.createStatement();
        ResultSet row = read.executeQuery("SELECT " + columns + " FROM " + table);
        PreparedStatement write =
            to.prepareStatement(
                "INSERT INTO " + table + " (" + columns + ") VALUES (" + values + ")")) {
      while (row.next()) {
        for (int i = 1; i <= count; i++) {
          write.setObject(i, row.getObject(i));
        }
        write.addBatch();
      }
      write.executeBatch();
    }
  }

  private static void run(Connection to, String sql) throws SQLException {
    try (Statement statement = to.createStatement()) {
      statement.execute(sql);
    }
  }
}
