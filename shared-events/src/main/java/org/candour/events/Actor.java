package org.candour.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Who acted, in which role, for whom.
 *
 * @param actor the account's id, a pseudonym and never a name
 * @param role the role acted in
 * @param organisation the org-id of the organisation acted for, if any
 * @param establishment the code of the establishment acted for, if any
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Actor(
    String actor, Role role, @Nullable String organisation, @Nullable String establishment) {}
