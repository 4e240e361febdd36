package org.candour.events.commissioning.provisionmap;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.candour.events.definition.Hint;
import org.candour.events.id.DevelopmentId;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/** What is provided at a site, all of it; a later map stands instead of an earlier one. */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
public record ProvisionMapTerms(
    @Hint("The code of the establishment; leave out for a site under development")
        @Nullable EstablishmentCode establishment,
    @Hint("The development; leave out for an establishment") @Nullable DevelopmentId development,
    @Hint("What is provided, by whom, for whom") @NotEmpty @Size(max = 200)
        List<Provision> services,
    @Hint("Organisations that helped to map") @Size(max = 200) List<OrganisationId> partners,
    @Hint("What else a reader should know") @Nullable @Size(max = 2000) String note)
    implements ProvisionMapTermsBuilder.With {
  public ProvisionMapTerms {
    services = List.copyOf(services);
    partners = List.copyOf(partners);
  }

  /** The establishment, or the development where nothing stands yet. */
  public Set<StreamId> site() {
    return Subjects.of(establishment, development);
  }
}
