package org.candour.query.reading;

import java.sql.Timestamp;
import java.util.List;
import org.candour.events.log.tree.Hash;
import org.candour.query.reading.ReadingChain.Link;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds to the reading log, each reading bound to the one before it. */
public final class ReadingAppend {

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;

  /** With connections of the query side's role. */
  public ReadingAppend(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transactions = new TransactionTemplate(transactions);
  }

  /** Adds readings, all of them or none; they are on disk when it returns. */
  public void add(List<Reading> batch) {
    transactions.executeWithoutResult(_ -> append(batch));
  }

  /** Who holds the head's row goes on from it; another node waits. */
  private void append(List<Reading> batch) {
    List<Link> links =
        jdbc.query(
                "SELECT number, hash FROM reading.head FOR UPDATE",
                (rs, _) -> Link.chain(rs.getLong(1), Hash.of(rs.getBytes(2)), batch))
            .getFirst();
    jdbc.batchUpdate(
        "INSERT INTO reading.reading (number, at, account, client, kind, what, entry, hash)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        links,
        links.size(),
        (statement, link) -> {
          Reading reading = link.reading();
          statement.setLong(1, link.number());
          statement.setTimestamp(2, Timestamp.from(reading.at()));
          statement.setString(3, reading.account());
          statement.setString(4, reading.client());
          statement.setString(5, reading.kind());
          statement.setString(6, reading.what());
          statement.setLong(7, reading.entry());
          statement.setBytes(8, link.hash().bytes());
        });
    jdbc.update(
        "UPDATE reading.head SET number = ?, hash = ?",
        links.getLast().number(),
        links.getLast().hash().bytes());
  }
}
