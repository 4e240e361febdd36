package org.candour.ops.ledgerctl.verify;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongConsumer;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.tree.Frontier;
import org.candour.events.log.tree.Hash;
import org.candour.events.log.tree.TileStack;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a ledger in its database: every entry, every stream's sequences, the tiles, the head,
 * all checkpoints and cosignatures, as they stand at one moment, beside whatever runs.
 */
public final class Verification {

  private final Database database;
  private final Keyring trusted;
  private final @Nullable SignedNote since;
  private final List<SignedNote> elsewhere;
  private final Report report;
  private LongConsumer progress = _ -> {};

  /** Gives connections to the ledger's database. */
  @FunctionalInterface
  public interface Database {
    Connection connect() throws SQLException;
  }

  /**
   * What was verified.
   *
   * @param from the first entry that was read
   */
  public record Outcome(
      boolean isClean,
      long size,
      long from,
      Hash root,
      long checkpoints,
      long cosignatures,
      long wrongEntries,
      @Nullable Long firstWrong) {}

  /**
   * A verification.
   *
   * @param trusted the log's keys, come by another way than the database; may be empty
   * @param since a checkpoint that was verified before: entries that it covers are taken to be what
   *     their leaf hashes say, and those are compared with it; null for all
   * @param elsewhere checkpoints that somebody kept outside of the database
   */
  public Verification(
      Database database,
      Keyring trusted,
      @Nullable SignedNote since,
      List<SignedNote> elsewhere,
      PrintWriter out) {
    this.database = database;
    this.trusted = trusted;
    this.since = since;
    this.elsewhere = List.copyOf(elsewhere);
    this.report = new Report(out);
  }

  /** Tells somebody how many entries are done, now and then. */
  public Verification telling(LongConsumer told) {
    this.progress = told;
    return this;
  }

  /** How many entries the ledger says that it has. */
  public long size() throws SQLException {
    try (Connection connection = database.connect()) {
      return head(connection).size();
    }
  }

  /** Verifies; what is wrong is said as it is found. */
  public Outcome run() throws SQLException {
    try (Connection entries = begin(null)) {
      String snapshot = text(entries, "SELECT pg_export_snapshot()");
      try (Connection other = begin(snapshot);
          Connection tiles = begin(snapshot);
          Connection streams = begin(snapshot)) {
        return verify(entries, other, tiles, streams);
      }
    }
  }

  private Connection begin(@Nullable String snapshot) throws SQLException {
    Connection connection = database.connect();
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    if (snapshot != null) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET TRANSACTION SNAPSHOT '" + snapshot + "'");
      }
    }
    return connection;
  }

  private Outcome verify(
      Connection entries, Connection other, Connection tileConnection, Connection streams)
      throws SQLException {
    Head head = head(tileConnection);
    Signers signers = Signers.read(tileConnection, trusted, report);
    Tiles tiles = new Tiles(tileConnection);
    long from = start(tiles, head, signers);
    CompletableFuture<List<Streams.Fault>> sequences = inBackground(streams, from);
    long signed =
        Long.parseLong(
            text(tileConnection, "SELECT coalesce(max(size), 0) FROM ledger.checkpoint"));
    try (Checkpoints checkpoints =
            new Checkpoints(other, from, kept(signers, from, tiles), signers, report);
        Rows rows = new Rows(entries, from)) {
      Scan scan = new Scan(TileStack.of(tiles.tree(from)), tiles, signed, checkpoints, report);
      for (List<Row> batch = rows.next(); !batch.isEmpty(); batch = rows.next()) {
        for (Row row : batch) {
          scan.take(row, head.size());
        }
        progress.accept(scan.size());
      }
      scan.fillUpTo(head.size());
      checkpoints.end(head.size());
      end(head, scan, tiles, signed);
      sequences.join().forEach(fault -> report.fault(fault.said()));
      report.flush();
      return new Outcome(
          report.isClean(),
          head.size(),
          from,
          scan.root(),
          checkpoints.counted(),
          checkpoints.cosigned(),
          report.wrongEntries(),
          report.firstWrong());
    } catch (CompletionException e) {
      throw new SQLException("The streams cannot be read", e.getCause());
    }
  }

  private void end(Head head, Scan scan, Tiles tiles, long signed) throws SQLException {
    if (head.frontier() == null) {
      report.fault("The head row's frontier is not that of " + head.size() + " entries");
    } else if (!head.frontier().root().equals(scan.root())) {
      report.fault("The head row has another root than the entries");
    }
    if (signed == 0 && head.size() > 0) {
      report.fault("No checkpoint is kept of any entry: they were removed");
    } else if (signed < head.size()) {
      report.remark("The last %d entries are not signed yet".formatted(head.size() - signed));
    }
    if (tiles.strays() > 0) {
      report.fault(tiles.strays() + " entries have a negative index");
    }
    long beyond = tiles.beyond(signed);
    if (beyond > 0) {
      report.fault(
          "%d tiles are kept that no checkpoint of at most %d entries has: checkpoints were removed"
              .formatted(beyond, signed));
    }
  }

  private static CompletableFuture<List<Streams.Fault>> inBackground(
      Connection connection, long from) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return Streams.check(connection, from);
          } catch (SQLException e) {
            throw new CompletionException(e);
          }
        },
        task -> Thread.ofPlatform().name("verify-streams").daemon().start(task));
  }

  /** Where to begin; what was verified before must still be there. */
  private long start(Tiles tiles, Head head, Signers signers) {
    if (since == null) {
      return 0;
    }
    Checkpoint before = Checkpoint.parse(since.text());
    signers.check(since, before);
    if (before.size() > head.size()) {
      report.fault(
          "%d entries were verified before, and there are %d: the end was cut off"
              .formatted(before.size(), head.size()));
      return 0;
    }
    try {
      if (tiles.tree(before.size()).root().equals(before.root())) {
        return before.size();
      }
      report.fault("The first " + before.size() + " entries are not those verified before");
    } catch (Tiles.IncompleteTilesException e) {
      report.fault("The first " + before.size() + " entries are not all there: " + e.getMessage());
    }
    report.remark("Everything is read again, to find which");
    return 0;
  }

  /** Checkpoints kept elsewhere that are still to be met; those before the start are met here. */
  private List<Checkpoint> kept(Signers signers, long from, Tiles tiles) {
    return elsewhere.stream()
        .filter(note -> isSigned(signers, note))
        .map(note -> Checkpoint.parse(note.text()))
        .filter(checkpoint -> {
          if (checkpoint.size() >= from) {
            return true;
          }
          if (!tiles.tree(checkpoint.size()).root().equals(checkpoint.root())) {
            report.fault(
                "The checkpoint of %d that was kept elsewhere has another root"
                    .formatted(checkpoint.size()));
          }
          return false;
        })
        .toList();
  }

  /** Whether the log itself signed what somebody brings: anybody can make up a checkpoint. */
  private boolean isSigned(Signers signers, SignedNote note) {
    Keyring log = new Keyring(signers.eras().stream().map(Signers.Era::key).toList()).with(trusted);
    try {
      if (Checkpoint.isSignedByItsLog(note, log)) {
        return true;
      }
      report.fault(
          "A checkpoint that was kept elsewhere is signed by none of the log's keys: they were"
              + " replaced, or it is another log's");
    } catch (MalformedNoteException e) {
      report.fault("A checkpoint that was kept elsewhere is false: " + e.getMessage());
    }
    return false;
  }

  /** The head row; without a frontier if that does not fit its size. */
  private record Head(long size, @Nullable Frontier frontier) {}

  private static Head head(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT size, frontier FROM ledger.head")) {
      if (!row.next()) {
        throw new SQLException("The ledger has no head row");
      }
      long size = row.getLong(1);
      byte[] frontier = row.getBytes(2);
      if (row.next()) {
        throw new SQLException("The ledger has several head rows");
      }
      try {
        return new Head(size, Frontier.of(size, frontier));
      } catch (IllegalArgumentException e) {
        return new Head(size, null);
      }
    }
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
