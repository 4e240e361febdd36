package org.candour.query.ledger;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What both sides found when they last looked at what stands beside the log: the command side at
 * its start and daily, the query side daily.
 *
 * @param at when the later of them did
 * @param findings sentences without their full stops; empty if everything is as it should be
 */
public record LastLook(Instant at, List<String> findings) {

  public LastLook {
    findings = List.copyOf(findings);
  }

  /** The last look; empty if there was none yet. */
  public static Optional<LastLook> read(JdbcClient jdbc) {
    return jdbc.sql(
            """
            SELECT max(at), coalesce(array_agg(f) FILTER (WHERE f IS NOT NULL), '{}')
            FROM (SELECT at, findings FROM clerk.checked
              UNION ALL SELECT at, findings FROM view.checked) c
              LEFT JOIN LATERAL unnest(findings) f ON true
            HAVING count(*) > 0
            """)
        .query((rs, _) -> new LastLook(rs.getTimestamp(1).toInstant(), texts(rs.getArray(2))))
        .optional();
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
  }
}
