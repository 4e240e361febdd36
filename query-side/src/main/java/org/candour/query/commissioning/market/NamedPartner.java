package org.candour.query.commissioning.market;

import java.util.Optional;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.UnstatedBySource;
import org.candour.query.view.Internal;
import org.candour.query.view.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that was named as a partner in an award or an agreement, and whether it was ever
 * given work; or that was given work as a partner without being named.
 *
 * @param source the award’s entry, or the agreement where there was no award
 * @param partner who was named; null where the source of imported history does not name it
 * @param organisations how many organisations the row stands for; more than one only where they are
 *     not named
 * @param supplier who named it; null where the source of imported history does not say, and where
 *     nobody did
 * @param named null if it was given work without being named
 * @param agreement the agreement that was signed, if one was
 * @param engaged when it was first given work; null if it never was
 * @param agreed whether an agreement names it too, which stands if the award does not
 */
@ViewRow
public record NamedPartner(
    String id,
    String source,
    @UnstatedBySource(UnstatedBySource.BY_NAME) @Nullable OrganisationId partner,
    int organisations,
    @UnstatedBySource(UnstatedBySource.BY_NAME) @Nullable OrganisationId supplier,
    @Nullable EntryDate named,
    @Nullable StreamId agreement,
    @Nullable EntryDate engaged,
    @Internal boolean agreed)
    implements NamedPartnerBuilder.With {

  /** The row with what is on record of the same organisation, which is named but once. */
  NamedPartner and(NamedPartner other) {
    NamedPartner naming = named == null ? other : this;
    NamedPartner work = engaged == null ? other : this;
    StreamId in = work.agreement == null ? agreement : work.agreement;
    return with(p ->
        p.supplier(naming.supplier)
            .named(naming.named)
            .agreement(in)
            .engaged(work.engaged)
            .agreed(agreed || other.agreed));
  }

  /** The row once an agreement names it, or those with it, and stands if the award does not. */
  NamedPartner agreed(StreamId in) {
    return with(p -> p.agreement(in).agreed(true));
  }

  /** The row once somebody named it. */
  NamedPartner named(@Nullable OrganisationId by, EntryDate on) {
    return named == null ? with(p -> p.supplier(by).named(on)) : this;
  }

  /**
   * The row once the award that named it is overturned; empty if nothing is left to be said of it.
   */
  Optional<NamedPartner> overturned() {
    if (agreed) {
      return Optional.of(this);
    }
    return engaged == null
        ? Optional.empty()
        : Optional.of(with(p -> p.supplier(null).named(null)));
  }

  NamedPartner engaged(StreamId in, EntryDate on) {
    return with(p -> p.agreement(in).engaged(engaged == null ? on : engaged));
  }
}
