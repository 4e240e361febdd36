package org.candour.events.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.Role;
import org.candour.events.Visibility;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, as their token says it. What they may see and do follows from this alone, and
 * nowhere else.
 *
 * @param id a pseudonym that the sign-in server gave, never a name; empty for the public
 * @param roles the roles held; none for the public
 * @param establishments where a governor, a board member, a board clerk or a commissioner acts
 * @param organisation for which organisation a partner or a commissioner acts
 * @param national whether a commissioner acts in the whole country; oversight, inspectors,
 *     registrars and auditors always do, and nobody else ever does
 * @param client the OAuth client that the token was given to
 * @param joined the other records that are of its organisation; it acts for that under each
 */
public record Account(
    String id,
    Set<Role> roles,
    Set<EstablishmentCode> establishments,
    @Nullable OrganisationId organisation,
    boolean national,
    @Nullable String client,
    Set<OrganisationId> joined) {

  /** Everybody who is not signed in. */
  public static final Account PUBLIC = new Account("", Set.of(), Set.of(), null, false, null);

  public Account {
    roles = Set.copyOf(roles);
    establishments = Set.copyOf(establishments);
    joined = Set.copyOf(joined);
  }

  /** As a token says it, which knows of one record of each organisation. */
  public Account(
      String id,
      Set<Role> roles,
      Set<EstablishmentCode> establishments,
      @Nullable OrganisationId organisation,
      boolean national,
      @Nullable String client) {
    this(id, roles, establishments, organisation, national, client, Set.of());
  }

  /** The same, once it is known which records are of its organisation. */
  public Account of(Set<OrganisationId> records) {
    return new Account(id, roles, establishments, organisation, national, client, records);
  }

  /** The records of the organisation for which it acts; none if it acts for none. */
  public Set<OrganisationId> organisations() {
    return Stream.concat(Stream.ofNullable(organisation), joined.stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether somebody is signed in. */
  @JsonIgnore
  public boolean isSignedIn() {
    return !id.isEmpty();
  }

  /**
   * Whether this account may see what has a visibility: the one place of that rule.
   *
   * @param subjects the entry's own stream and all that it concerns
   */
  public boolean maySee(Visibility visibility, Collection<StreamId> subjects) {
    return reach(visibility).covers(subjects);
  }

  /** How far this account sees into what has a visibility. */
  public Reach reach(Visibility visibility) {
    return switch (visibility) {
      case PUBLIC -> Reach.EVERYWHERE;
      case PARTIES -> reach(EnumSet.allOf(Role.class));
      case GOVERNANCE ->
          reach(
              EnumSet.of(
                  Role.EXECUTIVE_GOVERNOR,
                  Role.BOARD_MEMBER,
                  Role.BOARD_CLERK,
                  Role.NATIONAL_OVERSIGHT,
                  Role.INSPECTOR,
                  Role.REGISTRAR,
                  Role.AUDITOR));
      case INSPECTION -> reach(EnumSet.of(Role.INSPECTOR, Role.AUDITOR));
    };
  }

  /** How far this account acts in a role; nowhere if it does not hold it. */
  public Reach reach(Role role) {
    if (!roles.contains(role)) {
      return Reach.NOWHERE;
    }
    return switch (role) {
      case EXECUTIVE_GOVERNOR, BOARD_MEMBER, BOARD_CLERK -> inEstablishments();
      case COMMISSIONER -> national ? Reach.EVERYWHERE : inEstablishments().or(inOrganisation());
      case PARTNER -> inOrganisation();
      case NATIONAL_OVERSIGHT, INSPECTOR, REGISTRAR, AUDITOR, LEDGER_CLERK -> Reach.EVERYWHERE;
    };
  }

  /** Whether it holds one of the roles, wherever it may act in it. */
  public boolean holdsOneOf(Collection<Role> by) {
    return by.stream().anyMatch(roles::contains);
  }

  private Reach reach(Set<Role> together) {
    return together.stream().map(this::reach).reduce(Reach.NOWHERE, Reach::or);
  }

  private Reach inOrganisation() {
    return new Reach(
        false,
        organisations().stream()
            .map(OrganisationId::stream)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private Reach inEstablishments() {
    return new Reach(
        false,
        establishments.stream()
            .map(EstablishmentCode::stream)
            .collect(Collectors.toUnmodifiableSet()));
  }
}
