package org.candour.query.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.candour.ops.access.keys.MasterKeySettings;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What people are filling in, sealed and with the sessions: any node finds it, also after a
 * restart. It is kept for a day, so that it outlives a session that ends; of an account no more
 * than its newest hundred.
 */
public final class Drafts {

  static final Duration KEPT = Duration.ofDays(1);
  static final int MOST = 100;

  private final JdbcTemplate database;
  private final Seal seal;
  private final Clock clock;

  Drafts(DataSource database, MasterKeySettings masters, Clock clock) {
    this.database = new JdbcTemplate(database);
    this.seal = new Seal(masters, "candour drafts");
    this.clock = clock;
  }

  /** Keeps a new one, and forgets what is too old and the oldest of the account's too many. */
  public void begin(String id, String account, byte[] draft) {
    database.update("DELETE FROM reading.draft WHERE kept_until < ?", Timestamp.from(now()));
    keep(id, account, draft);
    database.update(
        """
        DELETE FROM reading.draft WHERE id IN (
          SELECT id FROM reading.draft WHERE account = ? ORDER BY kept_until DESC, id OFFSET ?)
        """,
        account,
        MOST);
  }

  /** Keeps one in the place of what was kept under its id. */
  public void keep(String id, String account, byte[] draft) {
    database.update(
        """
        INSERT INTO reading.draft (id, account, kept_until, sealed) VALUES (?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET kept_until = EXCLUDED.kept_until, sealed = EXCLUDED.sealed
        """,
        id,
        account,
        Timestamp.from(now().plus(KEPT)),
        seal.seal(draft));
  }

  /** What was kept; empty if nothing is there any more that this node can open. */
  public Optional<byte[]> find(String id) {
    return database
        .queryForList(
            "SELECT sealed FROM reading.draft WHERE id = ? AND kept_until >= ?",
            byte[].class,
            id,
            Timestamp.from(now()))
        .stream()
        .findFirst()
        .flatMap(seal::open);
  }

  private Instant now() {
    return clock.instant();
  }
}
