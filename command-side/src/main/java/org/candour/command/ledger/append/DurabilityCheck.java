package org.candour.command.ledger.append;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.candour.command.ledger.LedgerUnavailableException;

/** Reads PostgreSQL's settings back: a ledger does not run where a commit may be lost. */
public final class DurabilityCheck {

  private static final List<String> MUST_BE_ON =
      List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums");

  private DurabilityCheck() {}

  /**
   * Checks the settings that the sequencer's connections have.
   *
   * @throws IllegalStateException naming the first setting under which a commit could be lost
   */
  public static void check(DataSource database) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String setting : MUST_BE_ON) {
        try (ResultSet value = statement.executeQuery("SHOW " + setting)) {
          value.next();
          if (!List.of("on", "remote_apply", "remote_write").contains(value.getString(1))) {
            throw new IllegalStateException(
                "PostgreSQL runs with "
                    + setting
                    + " = "
                    + value.getString(1)
                    + ", so that what was answered as recorded could be lost. Set it to on.");
          }
        }
      }
    } catch (SQLException e) {
      throw new LedgerUnavailableException("PostgreSQL does not tell its settings", e);
    }
  }
}
