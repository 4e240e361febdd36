package org.candour.events.partnership.organisation;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.events.definition.Hint;
import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of an organisation.
 *
 * @param identifiers its identifiers in other lists
 * @param incomeBand income in a year, where known
 */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
public record OrganisationProfile(
    @Hint("Its name") @NotBlank @Size(max = 200) String name,
    @Hint("What kind of organisation it is") OrganisationKind kind,
    @Hint("Its identifiers in other lists") @Size(max = 200) List<OrganisationId> identifiers,
    @Hint("Its income in a year") @Nullable IncomeBand incomeBand,
    @Hint("What it is for and good at") @Size(max = 200)
        List<@NotBlank @Size(max = 200) String> specialisms,
    @Hint("Where it works") @Size(max = 200) List<@NotBlank @Size(max = 200) String> areas,
    @Hint("What it brings, in its own words") @Nullable @Size(max = 4000) String contribution)
    implements OrganisationProfileBuilder.With {
  public OrganisationProfile {
    identifiers = List.copyOf(identifiers);
    specialisms = List.copyOf(specialisms);
    areas = List.copyOf(areas);
  }
}
