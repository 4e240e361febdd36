package org.candour.events.commissioning.needsassessment;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.events.definition.Hint;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Whose needs are assessed, and by whom. */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
public record NeedsAssessmentTerms(
    @Hint("What it is called") @NotBlank @Size(max = 300) String title,
    @Hint("The prisons whose people are asked about; none for an area as a whole") @Size(max = 200)
        List<EstablishmentCode> establishments,
    @Hint("The area that it covers") @Nullable @Size(max = 300) String area,
    @Hint("Organisations that assess with you") @Size(max = 200) List<OrganisationId> partners,
    @Hint("Others who take part: groups, services, people held here") @Size(max = 200)
        List<@NotBlank @Size(max = 200) String> others,
    @Hint("How needs are found") @Nullable @Size(max = 2000) String method)
    implements NeedsAssessmentTermsBuilder.With {
  public NeedsAssessmentTerms {
    establishments = List.copyOf(establishments);
    partners = List.copyOf(partners);
    others = List.copyOf(others);
  }
}
