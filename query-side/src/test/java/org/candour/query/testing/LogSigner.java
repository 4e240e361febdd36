package org.candour.query.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.SignerKey;
import org.candour.events.log.tree.Hash;
import org.candour.events.log.tree.Tile;
import org.candour.events.log.tree.TileStack;

/** Signs a test's ledger and keeps its tiles, as the command side would; and witnesses it. */
public final class LogSigner {

  public static final SignerKey KEY = SignerKey.generate("candour.test/log", new SecureRandom());
  public static final SignerKey WITNESS =
      SignerKey.generateCosigner("witness.test", new SecureRandom());

  private static final String POLICY =
      policy("witness one " + WITNESS.verifier() + " http://localhost\nquorum one\n");

  private final TestLedger ledger;
  private final TileStack tree = TileStack.empty();

  public LogSigner(TestLedger ledger) {
    this.ledger = ledger;
    run("INSERT INTO ledger.signer (key, since) VALUES (?, now())", KEY.verifier().toString());
  }

  /** A file with the policy that asks for the witness. */
  static String policy() {
    return POLICY;
  }

  /** A file with a policy. */
  public static String policy(String text) {
    try {
      Path file = Files.writeString(Files.createTempFile("candour-policy", ".txt"), text);
      file.toFile().deleteOnExit();
      return file.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Signs the ledger as it stands; gives the note. */
  public SignedNote sign() {
    leaves(tree.size()).forEach(leaf -> tree.append(leaf, this::keep));
    Checkpoint checkpoint = new Checkpoint("candour.test/log", tree.size(), tree.root());
    SignedNote note = SignedNote.sign(checkpoint.body(), KEY);
    run(
        "INSERT INTO ledger.checkpoint VALUES (?, ?, ?, now())",
        checkpoint.size(),
        checkpoint.root().bytes(),
        note.toString());
    return note;
  }

  /** Has the witness cosign a checkpoint. */
  public void cosign(SignedNote note) {
    cosign(note, WITNESS);
    run(
        "INSERT INTO ledger.witness VALUES (?, 'http://localhost', 'COSIGNED', 'It cosigned', 0,"
            + " now()) ON CONFLICT DO NOTHING",
        WITNESS.verifier().toString());
  }

  /** Puts anybody's cosignature among those of the ledger, as the database's owner can. */
  public void cosign(SignedNote note, SignerKey by) {
    run(
        "INSERT INTO ledger.cosignature VALUES (?, ?, ?, now())",
        Checkpoint.parse(note.text()).size(),
        by.verifier().toString(),
        note.cosign(by, Instant.parse("2026-06-04T09:00:00Z")).line());
  }

  private void keep(TileStack.FullTile tile) {
    run(
        "INSERT INTO ledger.tile VALUES (?, ?, ?, ?)",
        tile.level(),
        tile.index(),
        tile.root().bytes(),
        Tile.bytes(tile.hashes()));
  }

  private List<Hash> leaves(long from) {
    try (Connection connection = ledger.connect("candour_owner");
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT leaf_hash FROM ledger.entry WHERE index >= " + from + " ORDER BY index")) {
      List<Hash> leaves = new ArrayList<>();
      while (row.next()) {
        leaves.add(Hash.of(row.getBytes(1)));
      }
      return leaves;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void run(String sql, Object... values) {
    try (Connection connection = ledger.connect("candour_owner");
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
