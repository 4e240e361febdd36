package org.candour.query.follow.subscription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candour.events.access.Account;
import org.candour.events.json.CandourJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Keeps subscriptions, and how far each was told. */
@Component
public class Subscriptions {

  /** How long an address may stay unconfirmed. */
  private static final Duration PATIENCE = Duration.ofDays(2);

  /** A message that was begun so long ago was cut off. */
  private static final Duration CUT_OFF = Duration.ofHours(1);

  private static final int MOST_OF_ADDRESS = 20;
  private static final int MOST_UNCONFIRMED_OF_ADDRESS = 3;
  private static final int MOST_UNCONFIRMED = 1_000;
  private static final int MOST_FAILURES = 5;

  static final String COLUMNS =
      "id, secret, address, search, rhythm, account, seen_at, position, doubtful, failures";

  private final JdbcClient jdbc;

  Subscriptions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps a wish until its address is confirmed.
   *
   * @return whether it was kept; it is not where an address, or everybody together, asks too often
   */
  public boolean ask(Subscription wish, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO reading.digest
                  (id, secret, address, search, rhythm, account, seen_at, asked_at, position, next_at)
                SELECT :id, :secret, :address, :search::jsonb, :rhythm, :account::jsonb, :seen, :now, :position, :now
                WHERE (SELECT count(*) FROM reading.digest WHERE lower(address) = lower(:address)) < :most
                  AND (SELECT count(*) FROM reading.digest
                       WHERE lower(address) = lower(:address) AND confirmed_at IS NULL) < :unconfirmed
                  AND (SELECT count(*) FROM reading.digest WHERE confirmed_at IS NULL) < :all
                """)
            .param("id", wish.id())
            .param("secret", wish.secret())
            .param("address", wish.address())
            .param("search", CandourJson.mapper().writeValueAsString(wish.search()))
            .param("rhythm", wish.rhythm().name())
            .param(
                "account",
                wish.account() == null
                    ? null
                    : CandourJson.mapper().writeValueAsString(wish.account()))
            .param("seen", wish.seenAt() == null ? null : at(wish.seenAt()))
            .param("now", at(now))
            .param("position", wish.position())
            .param("most", MOST_OF_ADDRESS)
            .param("unconfirmed", MOST_UNCONFIRMED_OF_ADDRESS)
            .param("all", MOST_UNCONFIRMED)
            .update()
        == 1;
  }

  /** The subscription that the link of a message leads to. */
  public Optional<Subscription> find(UUID id, String secret) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM reading.digest WHERE id = ? AND secret = ?")
        .params(id, secret)
        .query(Subscriptions::read)
        .optional();
  }

  /** Begins to tell, from an entry on. */
  public void confirm(Subscription confirmed, long position, Instant now) {
    jdbc.sql(
            """
            UPDATE reading.digest SET confirmed_at = ?, position = ?, next_at = ?
            WHERE id = ? AND confirmed_at IS NULL
            """)
        .params(at(now), position, at(confirmed.rhythm().next(now)), confirmed.id())
        .update();
  }

  /** Tells in another rhythm from now on. */
  public void change(Subscription of, Rhythm rhythm, Instant now) {
    jdbc.sql("UPDATE reading.digest SET rhythm = ?, next_at = ? WHERE id = ?")
        .params(rhythm.name(), at(rhythm.next(now)), of.id())
        .update();
  }

  /** Ends a subscription; nothing is left of it. */
  public void stop(Subscription stopped) {
    jdbc.sql("DELETE FROM reading.digest WHERE id = ?").param(stopped.id()).update();
  }

  /** Notes the rights of somebody who signed in. */
  public void seen(Account account, Instant now) {
    jdbc.sql(
            """
            UPDATE reading.digest SET account = ?::jsonb, seen_at = ? WHERE account ->> 'id' = ?
            """)
        .params(CandourJson.mapper().writeValueAsString(account), at(now), account.id())
        .update();
  }

  /** Those whose time has come. */
  public List<Subscription> due(Instant now, int most) {
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM reading.digest WHERE confirmed_at IS NOT NULL AND sending IS NULL"
                + " AND next_at <= ? ORDER BY next_at LIMIT ?")
        .params(at(now), most)
        .query(Subscriptions::read)
        .list();
  }

  /**
   * Keeps that all up to an entry is being told of, before anything is.
   *
   * @return false if somebody else tells of it already
   */
  public boolean begin(Subscription told, long to, Instant now) {
    return jdbc.sql(
                """
                UPDATE reading.digest SET sending = ?, sending_at = ?
                WHERE id = ? AND position = ? AND sending IS NULL
                """)
            .params(to, at(now), told.id(), told.position())
            .update()
        == 1;
  }

  /** Keeps that up to an entry there was nothing to tell. */
  public void passed(Subscription of, long to, Instant now) {
    jdbc.sql("UPDATE reading.digest SET position = ?, next_at = ? WHERE id = ? AND sending IS NULL")
        .params(to, at(of.rhythm().next(now)), of.id())
        .update();
  }

  /** Keeps that all up to an entry was told of. */
  public void told(Subscription told, long to, Instant now) {
    jdbc.sql(
            """
            UPDATE reading.digest SET position = ?, sending = NULL, sending_at = NULL, doubtful = NULL,
              failures = 0, next_at = ?, told_at = ? WHERE id = ?
            """)
        .params(to, at(told.rhythm().next(now)), at(now), told.id())
        .update();
  }

  /** Keeps that a message may not have arrived; it is not sent again, but the next one says so. */
  public void doubted(Subscription told, long to, Instant now) {
    if (told.failures() + 1 >= MOST_FAILURES) {
      stop(told);
      return;
    }
    jdbc.sql(
            """
            UPDATE reading.digest SET position = ?, sending = NULL, sending_at = NULL,
              doubtful = coalesce(doubtful, position), failures = failures + 1, next_at = ? WHERE id = ?
            """)
        .params(to, at(told.rhythm().next(now)), told.id())
        .update();
  }

  /** Forgets who never confirmed, and settles what was cut off. */
  public void tidy(Instant now) {
    jdbc.sql("DELETE FROM reading.digest WHERE confirmed_at IS NULL AND asked_at < ?")
        .param(at(now.minus(PATIENCE)))
        .update();
    jdbc.sql(
            """
            UPDATE reading.digest SET doubtful = coalesce(doubtful, position), position = sending,
              sending = NULL, sending_at = NULL WHERE sending_at < ?
            """)
        .param(at(now.minus(CUT_OFF)))
        .update();
  }

  private static Timestamp at(Instant instant) {
    return Timestamp.from(instant);
  }

  static Subscription read(ResultSet row, int number) throws SQLException {
    String account = row.getString("account");
    Timestamp seen = row.getTimestamp("seen_at");
    long doubtful = row.getLong("doubtful");
    boolean none = row.wasNull();
    return new Subscription(
        row.getObject("id", UUID.class),
        row.getString("secret"),
        row.getString("address"),
        CandourJson.mapper()
            .readValue(row.getString("search"), new TypeReference<Map<String, String>>() {}),
        Rhythm.valueOf(row.getString("rhythm")),
        account == null ? null : CandourJson.mapper().readValue(account, Account.class),
        seen == null ? null : seen.toInstant(),
        row.getLong("position"),
        none ? null : doubtful,
        row.getInt("failures"));
  }
}
