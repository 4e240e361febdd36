package org.candour.query.view.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.candour.query.ledger.LedgerReader;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.view.store.Transactions;
import org.candour.query.view.store.ViewProgress;
import org.candour.query.view.store.ViewTable;
import org.candour.query.view.store.ViewTableSchema;
import org.springframework.stereotype.Component;

/** Makes the tables of the views from their definitions. */
@Component
class ViewSchema {

  /** Instances that start together prepare one after the other. */
  private static final long LOCK = 0x43414e44_56494557L;

  private static final int LONG_LEDGER = 5_000;

  private final ViewCatalogue views;
  private final Transactions transactions;
  private final LedgerReader reader;

  ViewSchema(ViewCatalogue views, Transactions transactions, LedgerReader reader) {
    this.views = views;
    this.reader = reader;
    this.transactions = transactions;
  }

  void prepare() {
    long recorded = reader.head().size();
    transactions.inTransaction(connection -> {
      try (Statement statement = connection.createStatement()) {
        statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
      }
      begin(connection, recorded);
      for (View<?> view : views.all()) {
        prepare(connection, view.name(), new ViewTableSchema<>(ViewTable.live(view)));
      }
      return true;
    });
  }

  /**
   * Views that are new to a long ledger are all made anew, which is far faster than to feed them;
   * the processor begins where the ledger ended then.
   */
  private static void begin(Connection connection, long recorded) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            INSERT INTO view.progress (name, definition, size)
            VALUES ('*', '', ?) ON CONFLICT DO NOTHING
            """)) {
      statement.setLong(1, recorded < LONG_LEDGER ? 0 : recorded);
      statement.executeUpdate();
    }
  }

  /** How many entries the processor has seen. */
  long processed() {
    return transactions.inTransaction(ViewProgress::read).processor();
  }

  /** Rows of another definition say nothing any more; the view is made anew from the ledger. */
  private static void prepare(Connection connection, String name, ViewTableSchema<?> table)
      throws SQLException {
    register(connection, name, table.definition());
    boolean changed = !definition(connection, name).equals(table.definition());
    if (changed) {
      table.drop(connection);
      try (PreparedStatement reset =
          connection.prepareStatement(
              """
              WITH letters AS (DELETE FROM view.dead_letter WHERE processingGroup = ?)
              UPDATE view.progress SET definition = ?, size = 0 WHERE name = ?
              """)) {
        reset.setString(1, name);
        reset.setString(2, table.definition());
        reset.setString(3, name);
        reset.executeUpdate();
      }
    }
    if (!table.exists(connection)) {
      table.create(connection);
      table.createIndexes(connection);
    }
  }

  private static void register(Connection connection, String name, String definition)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            INSERT INTO view.progress (name, definition, size) VALUES (?, ?, 0)
            ON CONFLICT DO NOTHING
            """)) {
      statement.setString(1, name);
      statement.setString(2, definition);
      statement.executeUpdate();
    }
  }

  private static String definition(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT definition FROM view.progress WHERE name = ?")) {
      statement.setString(1, name);
      try (ResultSet rs = statement.executeQuery()) {
        rs.next();
        return rs.getString(1);
      }
    }
  }
}
