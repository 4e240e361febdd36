package org.candour.query.view.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.candour.query.ledger.CorrectedLedger;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.ledger.LedgerReader;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.view.store.ViewTable;
import org.candour.query.view.store.ViewTableSchema;
import org.springframework.stereotype.Component;

/**
 * Makes a view anew from entry 0 beside the running one: into fresh tables without indexes, then
 * the indexes, then what came meanwhile, and at the end the fresh tables take the place of the old
 * ones in one transaction. Works through pages, so memory is bounded.
 */
@Component
public class ViewRebuilder {

  private static final int PAGE = 5_000;

  /** So few entries are left for the end that the running views hardly wait. */
  private static final int NEARLY_THERE = 500;

  private final ViewCatalogue views;
  private final Transactions transactions;
  private final LedgerReader reader;
  private final CorrectedLedger ledger;
  private final DataSource dataSource;

  ViewRebuilder(
      ViewCatalogue views,
      Transactions transactions,
      LedgerReader reader,
      CorrectedLedger ledger,
      DataSource dataSource) {
    this.ledger = ledger;
    this.views = views;
    this.transactions = transactions;
    this.reader = reader;
    this.dataSource = dataSource;
  }

  /**
   * Rebuilds a view while it goes on answering. Its dead letters are gone afterwards, for every
   * entry has been placed.
   *
   * @throws UnplaceableEntryException if an entry cannot be placed; the view is then left as it was
   * @throws AlreadyRebuildingException if the view is being rebuilt already
   */
  public Result rebuild(String name, Progress progress) {
    View<?> view =
        views
            .find(name)
            .orElseThrow(() -> new IllegalArgumentException("There is no view " + name));
    long start = System.nanoTime();
    try (Connection lock = dataSource.getConnection()) {
      if (!advisoryLock(lock, name)) {
        throw new AlreadyRebuildingException(name);
      }
      try {
        long entries = fill(ViewTable.fresh(view), lock, progress);
        return new Result(entries, Duration.ofNanos(System.nanoTime() - start));
      } finally {
        unlock(lock, name);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The view " + name + " was not rebuilt", e);
    }
  }

  private <V> long fill(ViewTable<V> fresh, Connection outside, Progress progress)
      throws SQLException {
    ViewTableSchema<V> schema = new ViewTableSchema<>(fresh);
    transactions.inTransaction(c -> {
      schema.drop(c);
      schema.create(c);
      return true;
    });
    long size = copy(fresh, 0, PAGE, progress);
    schema.vacuum(outside);
    transactions.inTransaction(c -> {
      set(c, "maintenance_work_mem = '256MB'");
      schema.createIndexes(c);
      schema.analyze(c);
      return true;
    });
    long caughtUp = copy(fresh, size, NEARLY_THERE, progress);
    return transactions.inTransaction(c -> swap(fresh, caughtUp, c));
  }

  /** Folds page after page, each in its own transaction, until a page is not full. */
  private <V> long copy(ViewTable<V> fresh, long from, int full, Progress progress) {
    try (PrefetchedPages pages = new PrefetchedPages(reader, from, PAGE)) {
      long next = from;
      List<LedgerEntry> page;
      do {
        page = pages.take();
        List<LedgerEntry> entries = page;
        transactions.inTransaction(c -> {
          // What a crash takes away here would be dropped anyway; the swap waits for the disk.
          set(c, "synchronous_commit = off");
          return fold(fresh, entries, c);
        });
        next += page.size();
        progress.reached(next);
      } while (page.size() >= full);
      return next;
    }
  }

  private static void set(Connection connection, String setting) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL " + setting);
    }
  }

  /** Folds entries into the tables of a view that is being made from entry 0. */
  <V> boolean fold(ViewTable<V> fresh, List<LedgerEntry> entries, Connection c)
      throws SQLException {
    ViewFold<V> fold = new ViewFold<>(fresh);
    fold.load(c, entries);
    for (LedgerEntry entry : entries) {
      try {
        fold.<SQLException>take(entry, ledger, null, telling -> telling.on(c));
      } catch (RuntimeException e) {
        throw new UnplaceableEntryException(fresh.view().name(), entry.index(), e);
      }
    }
    fold.flush(c);
    return true;
  }

  /** From the lock on nothing is added to the view, so nothing is lost and nothing comes twice. */
  private <V> long swap(ViewTable<V> fresh, long from, Connection connection) throws SQLException {
    String name = fresh.view().name();
    ViewProgress.lock(connection, name);
    long size = from;
    for (List<LedgerEntry> page = reader.page(size, PAGE);
        !page.isEmpty();
        page = reader.page(size, PAGE)) {
      fold(fresh, page, connection);
      size += page.size();
    }
    new ViewTableSchema<>(fresh).replaceLive(connection);
    ViewProgress.save(connection, Map.of(name, size));
    try (PreparedStatement letters =
        connection.prepareStatement("DELETE FROM view.dead_letter WHERE processingGroup = ?")) {
      letters.setString(1, name);
      letters.executeUpdate();
    }
    return size;
  }

  private static boolean advisoryLock(Connection connection, String name) throws SQLException {
    return advisory(connection, "SELECT pg_try_advisory_lock(hashtextextended(?, 0))", name);
  }

  private static void unlock(Connection connection, String name) throws SQLException {
    advisory(connection, "SELECT pg_advisory_unlock(hashtextextended(?, 0))", name);
  }

  private static boolean advisory(Connection connection, String sql, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, "candour view " + name);
      try (ResultSet rs = statement.executeQuery()) {
        rs.next();
        return rs.getBoolean(1);
      }
    }
  }

  /** Told how far a rebuild has come. */
  @FunctionalInterface
  public interface Progress {

    /** Tells nobody. */
    Progress SILENT = entries -> {};

    void reached(long entries);
  }

  /** How many entries a rebuild read, and how long that took. */
  public record Result(long entries, Duration took) {

    public double seconds() {
      return took.toNanos() / 1e9;
    }
  }

  /** The view is being rebuilt already. */
  public static final class AlreadyRebuildingException extends RuntimeException {
    AlreadyRebuildingException(String view) {
      super("The view " + view + " is being rebuilt already");
    }
  }

  /** An entry cannot be placed in the view. */
  public static final class UnplaceableEntryException extends RuntimeException {
    UnplaceableEntryException(String view, long index, RuntimeException cause) {
      super("The view " + view + " cannot place entry " + index + ": " + cause.getMessage(), cause);
    }
  }
}
