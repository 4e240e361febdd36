package org.candour.ops.benchmarks.failover;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.candour.events.entry.CommandRef;

/**
 * What became of commands that were acknowledged.
 *
 * @param lost those that do not stand where it was said
 * @param twice those that stand in the ledger more than once
 */
record Found(int lost, int twice) {

  /**
   * Looks for each.
   *
   * @param acknowledged the index that was answered, by the key
   * @param actor who sent them
   */
  static Found of(Map<String, Long> acknowledged, String actor, Connection connection)
      throws SQLException {
    Map<UUID, Long> recorded = new HashMap<>();
    int twice = 0;
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT command_id, index FROM ledger.entry WHERE command_id IS NOT NULL")) {
      while (row.next()) {
        UUID command = Objects.requireNonNull(row.getObject(1, UUID.class));
        twice += recorded.put(command, row.getLong(2)) == null ? 0 : 1;
      }
    }
    int lost = 0;
    for (Map.Entry<String, Long> each : acknowledged.entrySet()) {
      Long index = recorded.get(CommandRef.foundBy(actor, each.getKey()));
      lost += each.getValue().equals(index) ? 0 : 1;
    }
    return new Found(lost, twice);
  }
}
