package org.candour.command.authority;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.access.Reach;
import org.candour.events.entry.Actor;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Level;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
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
 * @param saidBy the party whose word it is said to be; null leaves that to the account
 */
public record Authority(
    Account account, Set<Role> by, @Nullable String onBehalfOf, @Nullable Party saidBy) {

  /** Those who may write down what another says, and must say whose it is. */
  public static final Set<Role> SCRIBES = Set.copyOf(EnumSet.of(Role.BOARD_CLERK, Role.REGISTRAR));

  /** What a prison promises, is promised or answers is not its board’s to say. */
  private static final Set<Side> OF_THE_PRISON_ITSELF =
      Set.copyOf(EnumSet.of(Side.PROMISOR, Side.PROMISEE, Side.ADDRESSEE));

  public Authority {
    by = Set.copyOf(by);
  }

  /** The right of somebody who does not say whose word it is. */
  public Authority(Account account, Set<Role> by) {
    this(account, by, null, null);
  }

  /**
   * The right with which a command is issued.
   *
   * @param by the roles that the command lists
   * @param imported whether it is history from a source, which only a registrar records
   * @throws NotYours if the account holds none of the roles that this takes
   */
  public static Authority of(
      Account account,
      Collection<Role> by,
      boolean imported,
      @Nullable String onBehalfOf,
      @Nullable Party saidBy) {
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
    return new Authority(account, listed, onBehalfOf, saidBy);
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
    return acting(role, null, null);
  }

  /**
   * The roles that reach a matter, in the order of {@link Role}.
   *
   * @throws NotYours if none does
   */
  public List<Role> in(Collection<StreamId> matter) {
    List<Role> roles =
        by.stream().sorted().filter(role -> account.reach(role).covers(matter)).toList();
    if (roles.isEmpty()) {
      throw new NotYours("This does not concern your establishment or organisation");
    }
    return roles;
  }

  /**
   * The roles in which somebody may open a matter. Nobody opens one for a prison that is not theirs
   * by naming one of their own beside it.
   *
   * @throws NotYours if none of its roles reaches the matter, and every prison in it where it is by
   *     a prison that it does
   */
  public List<Role> opening(Collection<StreamId> matter) {
    List<Role> roles =
        in(matter).stream().filter(role -> opens(account.reach(role), matter)).toList();
    if (roles.isEmpty()) {
      throw new NotYours("This names prisons that are not yours: name your own alone");
    }
    return roles;
  }

  private static boolean opens(Reach reach, Collection<StreamId> matter) {
    Map<Boolean, List<StreamId>> byPrison =
        matter.stream().collect(Collectors.partitioningBy(EstablishmentCode::isStream));
    return reach.covers(byPrison.getOrDefault(false, List.of()))
        || (reach.covers(matter)
            && byPrison.getOrDefault(true, List.of()).stream()
                .allMatch(prison -> reach.covers(List.of(prison))));
  }

  /**
   * Checks whose words are written down, once it is known that the matter is the scribe's.
   *
   * @param acted who acted in the matter before
   * @throws NotYours if whoever is named is not known there
   */
  public void checkOnBehalfOf(
      KnownAccounts known, Collection<StreamId> matter, Collection<Actor> acted) {
    if (onBehalfOf != null && !known.knows(onBehalfOf, account, matter, acted)) {
      throw new NotYours(
          "“%s” is not known here: name an account of your own board, or one that has acted in this"
                  .formatted(onBehalfOf)
              + " matter");
    }
  }

  /**
   * The parties for which the account acts in a role, by their names. Whoever acts for an
   * establishment or an organisation speaks for it and for nobody else.
   */
  public Set<Party> actsFor(Role role) {
    return switch (role) {
      case EXECUTIVE_GOVERNOR -> establishments();
      case BOARD_MEMBER, BOARD_CLERK -> boards();
      case PARTNER -> organisation();
      case COMMISSIONER -> {
        Set<Party> both = organisation();
        both.addAll(establishments());
        yield both;
      }
      case NATIONAL_OVERSIGHT, INSPECTOR, REGISTRAR, AUDITOR, LEDGER_CLERK -> Set.of();
    };
  }

  /**
   * Whether the account speaks for a party that holds a side, in a role: one that it acts for, a
   * level of its, or its board.
   */
  public boolean speaksFor(Role role, Side side, Party party) {
    boolean ofBoard = role == Role.BOARD_MEMBER || role == Role.BOARD_CLERK;
    boolean forPrison = ofBoard && !OF_THE_PRISON_ITSELF.contains(side);
    return actsFor(role).contains(party)
        || (forPrison && establishments().contains(party))
        || party.level().filter(level -> isOfficeOf(role, level)).isPresent();
  }

  /** Whether a role is the office that speaks for a level. */
  static boolean isOfficeOf(Role role, Level level) {
    return switch (level) {
      case PRISON_GROUP, SERVICE, MINISTRY, MINISTER -> role == Role.NATIONAL_OVERSIGHT;
      case INSPECTORATE -> role == Role.INSPECTOR;
      case PRISON, COMMITTEE, LOCAL_AUTHORITY, POLICE_AND_CRIME_COMMISSIONER, PROVIDER -> false;
    };
  }

  private Set<Party> boards() {
    Set<Party> parties = byName();
    account.establishments().forEach(code -> parties.add(Party.ofBoard(code)));
    return parties;
  }

  private Set<Party> establishments() {
    Set<Party> parties = byName();
    account.establishments().forEach(code -> parties.add(new Party(code.value())));
    return parties;
  }

  private Set<Party> organisation() {
    Set<Party> parties = byName();
    account.organisations().forEach(record -> parties.add(new Party(record.value())));
    return parties;
  }

  private static Set<Party> byName() {
    return new TreeSet<>(Comparator.comparing(Party::value));
  }

  /** The actor in a role, in a matter, once it is settled whose word it is. */
  public Actor actor(Role role, Collection<StreamId> matter, Speaker speaker) {
    Party party = speaker.party();
    if (role == Role.REGISTRAR) {
      return acting(role, null, party);
    }
    boolean forOrganisation =
        role == Role.COMMISSIONER && party != null && !party.isEstablishment();
    return acting(
            role,
            forOrganisation
                ? null
                : party != null && party.isEstablishment()
                    ? party.value()
                    : firstEstablishment(matter),
            null)
        .under(record(party));
  }

  /** The record of its organisation under which it speaks, where that has several. */
  private @Nullable String record(@Nullable Party party) {
    return account.joined().stream()
        .map(OrganisationId::value)
        .filter(other -> party != null && other.equals(party.value()))
        .findFirst()
        .orElse(null);
  }

  private @Nullable String firstEstablishment(Collection<StreamId> matter) {
    return account.establishments().stream()
        .filter(code -> matter.contains(code.stream()))
        .map(EstablishmentCode::value)
        .sorted()
        .findFirst()
        .orElse(null);
  }

  private Actor acting(Role role, @Nullable String establishment, @Nullable Party scribeOf) {
    OrganisationId organisation = account.organisation();
    return new Actor(
        account.id(),
        role,
        organisation == null ? null : organisation.value(),
        establishment,
        account.client(),
        onBehalfOf,
        scribeOf);
  }
}
