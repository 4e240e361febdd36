package org.candour.query.ledger;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
  static Optional<LastLook> read(LedgerDatabase ledger, JdbcClient views) {
    return Stream.of(
            look(ledger.jdbc(), "SELECT at, findings FROM clerk.checked"),
            look(views, "SELECT at, findings FROM view.checked"))
        .flatMap(Optional::stream)
        .reduce(LastLook::and);
  }

  private static Optional<LastLook> look(JdbcClient at, String sql) {
    return at.sql(sql)
        .query((rs, _) -> new LastLook(rs.getTimestamp(1).toInstant(), texts(rs.getArray(2))))
        .optional();
  }

  private LastLook and(LastLook other) {
    return new LastLook(
        at.isAfter(other.at) ? at : other.at,
        Stream.concat(findings.stream(), other.findings.stream()).toList());
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
  }
}
