package org.candour.query.commissioning;

import org.candour.events.OrganisationId;
import org.candour.events.StreamId;
import org.candour.query.wording.Dated;
import org.candour.query.wording.NotSaid;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that was named as a partner in an award or an agreement, and whether it was ever
 * given work.
 *
 * @param source the award’s entry, or the agreement where there was no award
 * @param partner who was named; null where the source of imported history does not name it
 * @param organisations how many organisations the row stands for; more than one only where they are
 *     not named
 * @param supplier who named it
 * @param agreement the agreement that was signed, if one was
 * @param engaged when it was first given work; null if it never was
 */
public record NamedPartner(
    String id,
    String source,
    @NotSaid(NotSaid.BY_NAME) @Nullable OrganisationId partner,
    int organisations,
    @NotSaid(NotSaid.BY_NAME) @Nullable OrganisationId supplier,
    Dated named,
    @Nullable StreamId agreement,
    @Nullable Dated engaged) {

  NamedPartner signed(StreamId in) {
    return new NamedPartner(id, source, partner, organisations, supplier, named, in, engaged);
  }

  NamedPartner engaged(StreamId in, Dated on) {
    return new NamedPartner(
        id, source, partner, organisations, supplier, named, in, engaged == null ? on : engaged);
  }
}
