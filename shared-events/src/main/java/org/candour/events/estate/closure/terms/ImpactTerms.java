package org.candour.events.estate.closure.terms;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.events.definition.Hint;
import org.candour.events.id.OrganisationId;

/** What a closure means for organisations and the people they serve. */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
public record ImpactTerms(
    @Hint("Organisations affected") @Size(max = 200) List<OrganisationId> organisations,
    @Hint("Services affected") @Size(max = 200) List<@NotBlank @Size(max = 300) String> services,
    @Hint("How many people they serve") @PositiveOrZero @Max(100_000) int peopleServed,
    @Hint("What will soften the impact") @Size(max = 100)
        List<@NotBlank @Size(max = 1000) String> mitigations)
    implements ImpactTermsBuilder.With {
  public ImpactTerms {
    organisations = List.copyOf(organisations);
    services = List.copyOf(services);
    mitigations = List.copyOf(mitigations);
  }
}
