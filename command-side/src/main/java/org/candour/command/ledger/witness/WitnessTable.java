package org.candour.command.ledger.witness;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.candour.command.ledger.checkpoint.StoredMerkleTree;
import org.candour.events.log.AddCheckpoint;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.VerifierKey;
import org.candour.events.log.tree.MerkleTree;

/** The SQL of asking witnesses. */
final class WitnessTable {

  private final Connection connection;

  WitnessTable(Connection connection) {
    this.connection = connection;
  }

  Optional<SignedNote> newest() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT note FROM ledger.checkpoint ORDER BY size DESC LIMIT 1")) {
      return row.next() ? Optional.of(SignedNote.parse(row.getString(1))) : Optional.empty();
    }
  }

  /** The largest size that a witness cosigned; -1 for none. */
  long cosigned(VerifierKey witness) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT coalesce(max(size), -1) FROM ledger.cosignature WHERE witness = ?")) {
      select.setString(1, witness.toString());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** The request for a witness that holds a size; the checkpoint is at least of that size. */
  AddCheckpoint request(long old, SignedNote checkpoint) {
    long size = Checkpoint.parse(checkpoint.text()).size();
    return new AddCheckpoint(
        old,
        MerkleTree.consistency(old, size, new StoredMerkleTree(connection).of(size)),
        checkpoint);
  }

  void keep(VerifierKey witness, SignedNote cosigned, SignedNote.NoteSignature line)
      throws SQLException {
    Instant at = new SignedNote(cosigned.text(), List.of(line)).cosignedAt(witness).orElseThrow();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO ledger.cosignature (size, witness, line, cosigned_at) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING")) {
      insert.setLong(1, Checkpoint.parse(cosigned.text()).size());
      insert.setString(2, witness.toString());
      insert.setString(3, line.line());
      insert.setObject(4, at.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  /** Shows how a witness stands. */
  void show(WitnessClient witness, Witnesses.State state, String said, long size, Instant at)
      throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            INSERT INTO ledger.witness (key, address, state, said, size, asked_at)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (key) DO UPDATE SET address = EXCLUDED.address, state = EXCLUDED.state,
              said = EXCLUDED.said, size = EXCLUDED.size, asked_at = EXCLUDED.asked_at
            """)) {
      upsert.setString(1, witness.key().toString());
      upsert.setString(2, witness.address().toString());
      upsert.setString(3, state.name());
      upsert.setString(4, said);
      upsert.setLong(5, size);
      upsert.setObject(6, at.atOffset(ZoneOffset.UTC));
      upsert.executeUpdate();
    }
  }
}
