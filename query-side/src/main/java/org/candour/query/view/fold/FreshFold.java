package org.candour.query.view.fold;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.candour.query.halt.UnprovenException;
import org.candour.query.ledger.CorrectedLedger;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.view.store.VersionStore;
import org.candour.query.view.store.ViewTable;
import org.candour.query.view.store.ViewTableSchema;
import org.springframework.dao.DataAccessException;

/**
 * A view folded from entry 0 into tables that nobody reads yet. What changes often stays in memory
 * and is written once it is much, so that a row is written far less often than it changes.
 */
public final class FreshFold<V> {

  /** So many bytes of rows are held at most before they are written, of each view. */
  private static final int MOST_HELD = 1 << 20;

  private final ViewTable<V> table;
  private final ViewTableSchema<V> schema;
  private final CorrectedLedger ledger;
  private final ViewFold<V> fold;

  public FreshFold(ViewTable<V> table, CorrectedLedger ledger) {
    this.table = table;
    this.schema = new ViewTableSchema<>(table);
    this.ledger = ledger;
    this.fold = new ViewFold<>(VersionStore.of(table));
  }

  public ViewTable<V> table() {
    return table;
  }

  public ViewTableSchema<V> schema() {
    return schema;
  }

  /**
   * Folds the next entries.
   *
   * @throws UnplaceableEntryException if one of them has no place in the view
   */
  public void take(List<LedgerEntry> entries, Connection connection) throws SQLException {
    fold.load(connection, entries);
    for (LedgerEntry entry : entries) {
      try {
        fold.<SQLException>take(
            entry,
            ledger,
            null,
            telling -> {
              schema.indexKeys(connection);
              telling.on(connection);
            });
      } catch (UnprovenException | DataAccessException e) {
        // Neither is a matter of this view's.
        throw e;
      } catch (RuntimeException e) {
        throw new UnplaceableEntryException(table.view().name(), entry.index(), e);
      }
    }
    if (fold.held() > MOST_HELD) {
      write(connection);
    }
  }

  /** Writes all that is held. */
  public void write(Connection connection) throws SQLException {
    fold.flush(connection);
    fold.forget();
  }
}
