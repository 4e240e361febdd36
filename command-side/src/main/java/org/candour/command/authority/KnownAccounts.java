package org.candour.command.authority;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.candour.events.access.Account;
import org.candour.events.entry.Actor;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose words may be written down by others before they ever acted themselves: {@code
 * candour.identity.accounts}. The ledger learns of accounts from their tokens alone, so that
 * whoever has not signed in yet has to be named here.
 *
 * @param accounts the ids of accounts, by the code of their establishment or the org-id of their
 *     organisation
 */
@ConfigurationProperties("candour.identity")
public record KnownAccounts(@DefaultValue Map<String, List<String>> accounts) {

  /** Nobody. */
  public static final KnownAccounts NONE = new KnownAccounts(Map.of());

  public KnownAccounts {
    accounts = Map.copyOf(accounts);
  }

  /**
   * Whether a scribe may name an account: one of the scribe's own board, one of those whose matter
   * it is where the scribe acts in the whole country, or one that has acted in the matter.
   *
   * @param matter whose matter it is
   * @param acted who acted in it before
   */
  boolean knows(
      String named, Account scribe, Collection<StreamId> matter, Collection<Actor> acted) {
    return named.equals(scribe.id())
        || acted.stream()
            .flatMap(actor -> Stream.of(actor.actor(), String.valueOf(actor.onBehalfOf())))
            .anyMatch(named::equals)
        || boards(scribe, matter)
            .map(accounts::get)
            .filter(Objects::nonNull)
            .anyMatch(ids -> ids.contains(named));
  }

  private static Stream<String> boards(Account scribe, Collection<StreamId> matter) {
    return scribe.establishments().isEmpty()
        ? matter.stream().map(StreamId::id)
        : scribe.establishments().stream().map(EstablishmentCode::value);
  }
}
