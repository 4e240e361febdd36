package org.candour.query.commissioning.provisionmap;

import java.util.ArrayList;
import java.util.List;
import org.candour.events.commissioning.provisionmap.Provision;
import org.candour.events.id.DevelopmentId;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.RowDraft;
import org.jspecify.annotations.Nullable;

/**
 * What is provided at a site, what is missing, and what is there twice.
 *
 * @param mapped when it was last mapped
 * @param corrections entries that correct or contest something said here
 */
public record ProvisionMap(
    String id,
    @Nullable EstablishmentCode establishment,
    @Nullable DevelopmentId development,
    List<Provision> services,
    List<OrganisationId> partners,
    @Nullable EntryDate mapped,
    List<Gap> gaps,
    List<Overlap> overlaps,
    List<Long> corrections) {

  public ProvisionMap {
    services = List.copyOf(services);
    partners = List.copyOf(partners);
    gaps = List.copyOf(gaps);
    overlaps = List.copyOf(overlaps);
    corrections = List.copyOf(corrections);
  }

  /** Something that is missing. */
  public record Gap(String service, @Nullable String group, @Nullable Integer people, long entry) {}

  /** Something that is there more than once. */
  public record Overlap(String service, List<OrganisationId> organisations, long entry) {}

  /** What a row is while it is being made. */
  static final class Draft implements RowDraft<ProvisionMap> {
    String id = "";
    @Nullable EstablishmentCode establishment;
    @Nullable DevelopmentId development;
    final List<Provision> services = new ArrayList<>();
    final List<OrganisationId> partners = new ArrayList<>();
    @Nullable EntryDate mapped;
    final List<Gap> gaps = new ArrayList<>();
    final List<Overlap> overlaps = new ArrayList<>();
    final List<Long> corrections = new ArrayList<>();

    static Draft of(@Nullable ProvisionMap row) {
      Draft d = new Draft();
      if (row != null) {
        d.id = row.id();
        d.establishment = row.establishment();
        d.development = row.development();
        d.services.addAll(row.services());
        d.partners.addAll(row.partners());
        d.mapped = row.mapped();
        d.gaps.addAll(row.gaps());
        d.overlaps.addAll(row.overlaps());
        d.corrections.addAll(row.corrections());
      }
      return d;
    }

    @Override
    public ProvisionMap build() {
      return new ProvisionMap(
          id, establishment, development, services, partners, mapped, gaps, overlaps, corrections);
    }
  }
}
