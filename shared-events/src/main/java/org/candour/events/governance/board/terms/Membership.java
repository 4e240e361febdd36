package org.candour.events.governance.board.terms;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.candour.events.definition.Hint;
import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The seat that somebody takes, and since when. */
@RecordBuilder
public record Membership(
    @Hint("Whose seat it is") Constituency constituency,
    @Hint("The organisation that the member comes from") @Nullable OrganisationId organisation,
    @Hint("The first day of the term") LocalDate from)
    implements MembershipBuilder.With {}
