package org.candour.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Waits until nothing more happens of itself. */
final class Quiet {

  private static final String LEFT =
      "SELECT count(*) FROM (SELECT stream FROM clerk.due WHERE recording = 'AWAITED' AND due_on"
          + " < current_date UNION ALL SELECT 'unread' FROM clerk.progress WHERE least(next,"
          + " followed) < (SELECT size FROM ledger.head)) waiting";

  private Quiet() {}

  /** The views show everything, and the clerk has nothing left to record. */
  static void await(StandaloneSystem candour) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> {
          StandaloneSystem.Sizes sizes = candour.sizes();
          assertThat(sizes.views()).isEqualTo(sizes.ledger());
          assertThat(left(candour)).isZero();
        });
  }

  private static long left(StandaloneSystem candour) throws SQLException {
    try (Connection connection = candour.database().connect("candour", "postgres");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(LEFT)) {
      row.next();
      return row.getLong(1);
    }
  }
}
