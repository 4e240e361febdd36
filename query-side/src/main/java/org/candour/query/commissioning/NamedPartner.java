package org.candour.query.commissioning;

import org.candour.events.OrganisationId;
import org.candour.events.StreamId;
import org.candour.query.wording.Dated;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that was named as a partner in an award or an agreement, and whether it was ever
 * given work.
 *
 * @param source the award’s entry, or the agreement where there was no award
 * @param supplier who named it
 * @param agreement the agreement that was signed, if one was
 * @param engaged when it was first given work; null if it never was
 */
public record NamedPartner(
    String id,
    String source,
    OrganisationId partner,
    @Nullable OrganisationId supplier,
    Dated named,
    @Nullable StreamId agreement,
    @Nullable Dated engaged) {

  NamedPartner signed(StreamId in) {
    return new NamedPartner(id, source, partner, supplier, named, in, engaged);
  }

  NamedPartner engaged(StreamId in, Dated on) {
    return new NamedPartner(
        id, source, partner, supplier, named, in, engaged == null ? on : engaged);
  }
}
