package org.candour.query.follow.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.candour.events.access.Account;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish to be told by e-mail.
 *
 * @param secret what the links of its messages prove themselves by
 * @param search what is followed, as the parameters of an address
 * @param account who asked for it, as last signed in; null for the public
 * @param seenAt when that was; null for the public
 * @param position the number of the first entry that is still to be told of
 * @param doubtful the first entry of a message that may not have arrived; null if all did
 * @param failures how many messages in a row were refused
 */
public record Subscription(
    UUID id,
    String secret,
    String address,
    Map<String, String> search,
    Rhythm rhythm,
    @Nullable Account account,
    @Nullable Instant seenAt,
    long position,
    @Nullable Long doubtful,
    int failures) {

  public Subscription {
    search = Map.copyOf(search);
  }

  /**
   * Whose rights a message is written by. Rights are known from signing in alone, so after a while
   * without it they are not believed any more.
   */
  public Account reader(Instant now, Duration believed) {
    return account == null || seenAt == null || now.isAfter(seenAt.plus(believed))
        ? Account.PUBLIC
        : account;
  }
}
