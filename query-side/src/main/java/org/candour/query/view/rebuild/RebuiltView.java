package org.candour.query.view.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.candour.query.ledger.CorrectedLedger;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.ledger.LedgerReader;
import org.candour.query.view.View;
import org.candour.query.view.fold.FreshFold;
import org.candour.query.view.fold.UnplaceableEntryException;
import org.candour.query.view.store.ViewProgress;
import org.candour.query.view.store.ViewTable;
import org.jspecify.annotations.Nullable;

/** One view on its way through a rebuild. */
final class RebuiltView {

  private final String name;
  private final FreshFold<?> fold;
  private @Nullable UnplaceableEntryException failure;
  private long nanos;

  RebuiltView(View<?> view, CorrectedLedger ledger) {
    this.name = view.name();
    this.fold = new FreshFold<>(ViewTable.fresh(view), ledger);
  }

  String name() {
    return name;
  }

  /** How long its work took so far. */
  long nanos() {
    return nanos;
  }

  /** Why it cannot be made; null while it can. */
  @Nullable UnplaceableEntryException failure() {
    return failure;
  }

  /** Begins with empty tables; what an earlier rebuild left there when it died is gone. */
  void create(Connection connection) throws SQLException {
    fold.schema().drop(connection);
    fold.schema().create(connection);
  }

  void take(List<LedgerEntry> page, Connection connection) throws SQLException {
    long began = System.nanoTime();
    inHaste(connection);
    try {
      fold.take(page, connection);
    } catch (UnplaceableEntryException e) {
      failure = e;
    }
    nanos += System.nanoTime() - began;
  }

  void write(Connection connection) throws SQLException {
    inHaste(connection);
    fold.write(connection);
  }

  /** What a crash takes away here would be dropped anyway; the swap waits for the disk. */
  private static void inHaste(Connection connection) throws SQLException {
    set(connection, "synchronous_commit = off");
  }

  /**
   * Makes the indexes.
   *
   * @param memory megabytes that making one may take
   */
  void index(Connection connection, int memory) throws SQLException {
    set(connection, "maintenance_work_mem = '" + memory + "MB'");
    fold.schema().createIndexes(connection);
    fold.schema().analyze(connection);
  }

  /**
   * Marks what all can see.
   *
   * @param connection with no transaction open
   */
  void vacuum(Connection connection) throws SQLException {
    fold.schema().vacuum(connection);
  }

  void drop(Connection connection) throws SQLException {
    fold.schema().drop(connection);
  }

  /**
   * Takes the place of the live view. From the lock on nothing is added to that, so nothing is lost
   * and nothing comes twice.
   *
   * @param from how many entries were folded
   * @return how many there are now
   * @throws UnplaceableEntryException if one that was recorded meanwhile has no place in the view
   */
  long swap(long from, int page, LedgerReader reader, Connection connection) throws SQLException {
    ViewProgress progress = ViewProgress.lock(connection);
    long size = from;
    for (List<LedgerEntry> next = reader.page(size, page);
        !next.isEmpty();
        next = reader.page(size, page)) {
      fold.take(next, connection);
      size += next.size();
    }
    fold.write(connection);
    fold.schema().replaceLive(connection);
    progress.made(connection, name, size);
    try (PreparedStatement letters =
        connection.prepareStatement("DELETE FROM view.dead_letter WHERE processingGroup = ?")) {
      letters.setString(1, name);
      letters.executeUpdate();
    }
    return size;
  }

  private static void set(Connection connection, String setting) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL " + setting);
    }
  }
}
