package org.candour.command.authority;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.entry.Actor;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * By what right a command is issued: an account, and the roles that may issue this command as it
 * was sent. In which of them the account acts is settled by the stream, which alone knows whose
 * matter it is.
 *
 * @param account who issues it
 * @param by the roles that may issue it
 * @param onBehalfOf the account for which it is written down, if that is another
 */
public record Authority(Account account, Set<Role> by, @Nullable String onBehalfOf) {

  /** Those who may write down what another says, and must say whose it is. */
  public static final Set<Role> SCRIBES = Set.copyOf(EnumSet.of(Role.BOARD_CLERK, Role.REGISTRAR));

  public Authority {
    by = Set.copyOf(by);
  }

  /**
   * The right with which a command is issued.
   *
   * @param by the roles that the command lists
   * @param imported whether it is history from a source, which only a registrar records
   * @throws NotYours if the account holds none of the roles that this takes
   */
  public static Authority of(
      Account account, Collection<Role> by, boolean imported, @Nullable String onBehalfOf) {
    Set<Role> listed = EnumSet.copyOf(by);
    require(account, listed, "This is for others to say: " + inWords(listed));
    if (imported) {
      listed.retainAll(Set.of(Role.REGISTRAR));
      require(account, listed, "Only a registrar records history from a source");
    }
    if (onBehalfOf != null) {
      listed.retainAll(SCRIBES);
      require(account, listed, "Only a board clerk or a registrar writes down what another says");
    }
    return new Authority(account, listed, onBehalfOf);
  }

  private static void require(Account account, Set<Role> listed, String otherwise) {
    if (!account.holdsOneOf(listed)) {
      throw new NotYours(otherwise);
    }
  }

  private static String inWords(Set<Role> roles) {
    return roles.stream()
        .map(role -> role.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(", "));
  }

  /** The actor as far as it is known before the stream has said whose matter it is. */
  public Actor claimed() {
    Role role = by.stream().sorted().filter(account.roles()::contains).findFirst().orElseThrow();
    return actor(role, Set.of());
  }

  /**
   * The actor in a matter.
   *
   * @throws NotYours if none of its roles reaches the matter
   */
  public Actor in(Collection<StreamId> matter) {
    Role role =
        account
            .roleFor(by, matter)
            .orElseThrow(
                () -> new NotYours("This does not concern your establishment or organisation"));
    return actor(role, matter);
  }

  private Actor actor(Role role, Collection<StreamId> matter) {
    Optional<String> establishment =
        account.establishments().stream()
            .filter(code -> matter.contains(code.stream()))
            .map(EstablishmentCode::value)
            .sorted()
            .findFirst();
    OrganisationId organisation = account.organisation();
    return new Actor(
        account.id(),
        role,
        organisation == null ? null : organisation.value(),
        establishment.orElse(null),
        account.client(),
        onBehalfOf);
  }
}
