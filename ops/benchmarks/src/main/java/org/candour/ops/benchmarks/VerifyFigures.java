package org.candour.ops.benchmarks;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.candour.command.ledger.checkpoint.CheckpointSigner;
import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.SignerKey;
import org.candour.ops.ledgerctl.verify.Verification;

/**
 * The rate of {@code ledgerctl verify} beside that of plain SHA-256 over the same bytes, read from
 * the same table over one connection with a cursor.
 */
final class VerifyFigures {

  private static final int FETCH = 5_000;

  private final DataSource database;
  private final Results results;
  private final SignerKey key = SignerKey.generate("benchmark/log", new SecureRandom());

  VerifyFigures(DataSource database, Results results) {
    this.database = database;
    this.results = results;
  }

  /** Signs the ledger, and measures in rounds, once before they count. */
  void measure(int rounds) throws SQLException {
    new CheckpointSigner(database, key, Clock.systemUTC(), Duration.ofDays(1)).close();
    long entries = verify();
    plain();
    for (int round = 1; round <= rounds; round++) {
      Bench.say("verifying " + entries + " entries, round " + round);
      long began = System.nanoTime();
      plain();
      results.add("sha256_per_second", rate(entries, began));
      began = System.nanoTime();
      verify();
      results.add("verify_per_second", rate(entries, began));
    }
    results.ratio("verify_over_sha256", "verify_per_second", "sha256_per_second");
  }

  private static double rate(long entries, long began) {
    return entries / ((System.nanoTime() - began) / 1e9);
  }

  private long verify() throws SQLException {
    PrintWriter said =
        new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Verification.Outcome outcome =
        new Verification(
                database::getConnection,
                new Keyring(List.of(key.verifier())),
                null,
                List.of(),
                said)
            .run();
    if (!outcome.isClean()) {
      throw new IllegalStateException("The benchmark's own ledger does not hold");
    }
    return outcome.size();
  }

  private void plain() throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement select =
          connection.prepareStatement("SELECT bytes FROM ledger.entry ORDER BY index")) {
        select.setFetchSize(FETCH);
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            sha256.digest(row.getBytes(1));
          }
        }
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every Java has SHA-256", e);
      } finally {
        connection.rollback();
      }
    }
  }
}
