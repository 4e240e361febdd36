package org.candour.query.importing;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.candour.events.access.Account;
import org.candour.query.importing.UnfinishedImport.Failure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what is left to do of each account’s imports, for those that end with a session or a
 * restart. A line is known by its key: once that is recorded, in whatever file, it is done.
 */
@Component
public class UnfinishedImports {

  private static final Duration KEPT = Duration.ofDays(90);

  private final JdbcClient jdbc;

  UnfinishedImports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An account’s, the newest first. */
  public List<UnfinishedImport> of(Account account) {
    return jdbc.sql(
            """
            SELECT file, begun_at, lines, recorded FROM reading.import
            WHERE account = ? ORDER BY begun_at DESC, file
            """)
        .param(account.id())
        .query((row, _) ->
            new UnfinishedImport(
                row.getString(1),
                row.getTimestamp(2).toInstant(),
                row.getInt(3),
                row.getInt(4),
                failures(account, row.getString(1))))
        .list();
  }

  private List<Failure> failures(Account account, String file) {
    return jdbc.sql(
            """
            SELECT line, key, problem FROM reading.import_failure
            WHERE account = ? AND file = ? ORDER BY line
            """)
        .params(account.id(), file)
        .query((row, _) -> new Failure(row.getInt(1), row.getString(2), row.getString(3)))
        .list();
  }

  /** Begins to record a file, or to record it again: what failed of it before is tried anew. */
  public void begin(Account account, String file, int lines, int recorded, Instant now) {
    jdbc.sql("DELETE FROM reading.import WHERE begun_at < ? OR (account = ? AND file = ?)")
        .params(Timestamp.from(now.minus(KEPT)), account.id(), file)
        .update();
    jdbc.sql(
            "INSERT INTO reading.import (account, file, begun_at, lines, recorded) VALUES (?, ?, ?,"
                + " ?, ?)")
        .params(account.id(), file, Timestamp.from(now), lines, recorded)
        .update();
  }

  /** Keeps that a line of a file was refused. */
  public void failed(Account account, String file, Failure failure) {
    jdbc.sql(
            """
            INSERT INTO reading.import_failure (account, file, key, line, problem)
            SELECT account, file, :key, :line, :problem FROM reading.import
            WHERE account = :account AND file = :file
            ON CONFLICT (account, file, key) DO UPDATE SET line = excluded.line, problem = excluded.problem
            """)
        .param("account", account.id())
        .param("file", file)
        .param("key", failure.key())
        .param("line", failure.line())
        .param("problem", failure.problem())
        .update();
  }

  /** Keeps that a line of a file is recorded, which it may have failed to be in another. */
  public void recorded(Account account, String file, String key) {
    jdbc.sql(
            """
            WITH mended AS (
              DELETE FROM reading.import_failure WHERE account = :account AND key = :key RETURNING file)
            UPDATE reading.import SET recorded = recorded + 1
            WHERE account = :account AND (file = :file OR file IN (SELECT file FROM mended))
            """)
        .param("account", account.id())
        .param("file", file)
        .param("key", key)
        .update();
  }

  /** Forgets the files of which every line is recorded. */
  public void end(Account account) {
    jdbc.sql("DELETE FROM reading.import WHERE account = ? AND recorded >= lines")
        .param(account.id())
        .update();
  }

  /** Forgets a file, as nothing more is to be done of it. */
  public void forget(Account account, String file) {
    jdbc.sql("DELETE FROM reading.import WHERE account = ? AND file = ?")
        .params(account.id(), file)
        .update();
  }
}
