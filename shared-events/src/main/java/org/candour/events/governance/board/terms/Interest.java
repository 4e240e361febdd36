package org.candour.events.governance.board.terms;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.events.definition.Hint;
import org.candour.events.id.OrganisationId;
import org.candour.events.personal.PersonId;
import org.jspecify.annotations.Nullable;

/** Something that a member has a stake in. */
public record Interest(
    @Hint("The member’s pseudonym") PersonId member,
    @Hint("In what") @NotBlank @Size(max = 1000) String inWhat,
    @Hint("The organisation that it is in") @Nullable OrganisationId organisation) {}
