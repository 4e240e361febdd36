package org.candour.command.ledger.append;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import org.candour.command.Sql;
import org.candour.command.TestDatabase;
import org.candour.command.WholeLog;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Readers that listen hear of entries that they can already see. */
@Tag("server")
class NotificationTest {

  @Test
  void aReaderHearsOfEntriesOnceTheyAreThere() throws Exception {
    TestDatabase database = TestDatabase.create();
    try (Node node = Node.on(database);
        Connection reader = database.as("candour_query").getConnection();
        Statement listen = reader.createStatement()) {
      listen.execute("LISTEN ledger_entry");

      node.record(Commands.opening("one"));

      PGNotification[] heard = reader.unwrap(PGConnection.class).getNotifications(30_000);
      assertThat(heard).hasSize(1);
      assertThat(heard[0].getName()).isEqualTo("ledger_entry");
      assertThat(heard[0].getParameter()).isEqualTo("1");
      assertThat(Sql.number(database.as("candour_query"), "SELECT count(*) FROM ledger.entry"))
          .isEqualTo(1);
    }
    WholeLog.verify(database);
  }

  @Test
  void theNotifierConnectsAgainWhenItsConnectionBreaks() throws Exception {
    TestDatabase database = TestDatabase.create();
    try (Node node = Node.on(database)) {
      node.record(Commands.opening("one"));
      database.killConnections();
      try (Connection reader = database.as("postgres").getConnection();
          Statement listen = reader.createStatement()) {
        listen.execute("LISTEN ledger_entry");
        PGNotification[] heard = {};
        for (int i = 0; i < 100 && heard.length == 0; i++) {
          node.append(Commands.opening("more " + i)).exceptionally(_ -> -1L).join();
          heard = reader.unwrap(PGConnection.class).getNotifications(500);
        }
        assertThat(heard).isNotEmpty();
      }
    }
    WholeLog.verify(database);
  }
}
