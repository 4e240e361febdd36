package org.candour.query.follow.subscription;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candour.events.access.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The subscriptions that an account asked for while it was signed in, and nobody else’s. */
@Component
public class OwnSubscriptions {

  private static final String OF_ACCOUNT = " FROM reading.digest WHERE account ->> 'id' = ?";

  private final JdbcClient jdbc;

  OwnSubscriptions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All of an account, the oldest first. */
  public List<OwnSubscription> of(Account account) {
    return jdbc.sql(
            "SELECT "
                + Subscriptions.COLUMNS
                + ", confirmed_at, told_at"
                + OF_ACCOUNT
                + " ORDER BY asked_at, id")
        .param(account.id())
        .query((row, number) ->
            new OwnSubscription(
                Subscriptions.read(row, number),
                instant(row.getTimestamp("confirmed_at")),
                instant(row.getTimestamp("told_at"))))
        .list();
  }

  /** One of an account; empty if it has none of this id, whoever else may. */
  public Optional<Subscription> find(Account account, UUID id) {
    return jdbc.sql("SELECT " + Subscriptions.COLUMNS + OF_ACCOUNT + " AND id = ?")
        .params(account.id(), id)
        .query(Subscriptions::read)
        .optional();
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
