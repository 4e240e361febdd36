package org.candour.query.web.recording;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.candour.events.access.Account;
import org.candour.query.web.recording.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people are filling in, in memory as their sessions are: for a day, so that it outlives a
 * session that ends, and no more than a bounded number of bytes.
 */
@Component
final class Journeys {

  private static final long MOST_BYTES = 64L << 20;
  private static final Duration KEPT = Duration.ofDays(1);

  private final Cache<String, Journey> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((String id, Journey journey) -> journey.weight())
          .expireAfterAccess(KEPT)
          .build();

  Journey begin(Account account, String command, Typed typed) {
    return keep(new Journey(UUID.randomUUID().toString(), account.id(), command, typed, null));
  }

  Journey keep(Journey journey) {
    kept.put(journey.id(), journey);
    return journey;
  }

  /** An account's own. */
  Optional<Journey> find(@Nullable String id, Account account, String command) {
    return find(id, command).filter(journey -> journey.account().equals(account.id()));
  }

  /** Of whomever: only to keep what was typed there, and never to show it. */
  Optional<Journey> find(@Nullable String id, String command) {
    return Optional.ofNullable(id)
        .map(kept::getIfPresent)
        .filter(journey -> journey.command().equals(command));
  }
}
