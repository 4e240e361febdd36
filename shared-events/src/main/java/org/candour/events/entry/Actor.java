package org.candour.events.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.events.Role;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Who acted, in which role, for whom.
 *
 * @param actor the account's id, a pseudonym and never a name
 * @param role the role acted in
 * @param organisation the org-id of the organisation acted for, if any
 * @param establishment the code of the establishment acted for, if any
 * @param client the OAuth client through which the command came; left out where there was none
 * @param onBehalfOf the account for which a clerk or a registrar wrote this down; left out where
 *     the actor spoke for itself
 * @param saidBy the party whose word a registrar wrote down; left out where it was nobody’s, or the
 *     actor’s own
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Actor(
    String actor,
    Role role,
    @Nullable String organisation,
    @Nullable String establishment,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String client,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String onBehalfOf,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Party saidBy) {

  /** Somebody who speaks for itself, through no client that is known. */
  public Actor(
      String actor, Role role, @Nullable String organisation, @Nullable String establishment) {
    this(actor, role, organisation, establishment, null, null, null);
  }

  /**
   * The organisation and the establishment acted for, and whose word it was, as streams; none where
   * there was none.
   */
  public Stream<StreamId> parties() {
    return Stream.of(
            Optional.ofNullable(organisation).map(id -> new OrganisationId(id).stream()),
            Optional.ofNullable(establishment).map(code -> new EstablishmentCode(code).stream()),
            Optional.ofNullable(saidBy).map(Party::stream))
        .flatMap(Optional::stream);
  }

  /** The same, acting for its organisation under another of its records; null is the same one. */
  public Actor under(@Nullable String record) {
    return record == null
        ? this
        : new Actor(actor, role, record, establishment, client, onBehalfOf, saidBy);
  }

  /** The side whose word an entry is: null if that is a role’s, or nobody’s. */
  public @Nullable Party side() {
    if (saidBy != null) {
      return saidBy;
    }
    String own =
        switch (role) {
          case EXECUTIVE_GOVERNOR, BOARD_MEMBER, BOARD_CLERK -> establishment;
          case COMMISSIONER -> establishment == null ? organisation : establishment;
          case PARTNER -> organisation;
          case NATIONAL_OVERSIGHT, INSPECTOR, REGISTRAR, AUDITOR, LEDGER_CLERK -> null;
        };
    return own == null ? null : new Party(own);
  }
}
