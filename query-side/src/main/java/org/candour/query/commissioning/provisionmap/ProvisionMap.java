package org.candour.query.commissioning.provisionmap;

import java.util.List;
import org.candour.events.commissioning.provisionmap.Provision;
import org.candour.events.id.DevelopmentId;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * What is provided at a site, what is missing, and what is there twice.
 *
 * @param mapped when it was last mapped
 * @param rounds rounds and awards that are to provide what is missing
 * @param corrections entries that correct or contest something said here
 */
@ViewRow
public record ProvisionMap(
    String id,
    @Nullable EstablishmentCode establishment,
    @Nullable DevelopmentId development,
    List<Provision> services,
    List<OrganisationId> partners,
    @Nullable EntryDate mapped,
    List<Gap> gaps,
    List<Overlap> overlaps,
    List<Backlink> rounds,
    List<Long> corrections)
    implements ProvisionMapBuilder.With {

  /** Something that is missing. */
  public record Gap(String service, @Nullable String group, @Nullable Integer people, long entry) {}

  /** Something that is there more than once. */
  public record Overlap(String service, List<OrganisationId> organisations, long entry) {}
}
