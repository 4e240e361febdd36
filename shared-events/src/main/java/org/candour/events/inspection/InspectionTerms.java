package org.candour.events.inspection;

import static org.candour.events.definition.Imported.Leeway.MAY_LACK;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.events.PartialDate;
import org.candour.events.definition.Hint;
import org.candour.events.definition.Imported;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An inspection as it was announced.
 *
 * @param announced whether those inspected were told before; null where the source does not say
 * @param standards those of the scheme that are looked at; none for all
 */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
public record InspectionTerms(
    @Hint("What is inspected") InspectionKind kind,
    @Hint("Whether those inspected are told before") @Imported(MAY_LACK)
        @Nullable Boolean announced,
    @Hint("The prisons") @Size(max = 150) List<EstablishmentCode> establishments,
    @Hint("The organisations") @Size(max = 150) List<OrganisationId> organisations,
    @Hint("The rating scheme: partnership or healthy-prison-tests") @Nullable @Size(max = 60)
        String scheme,
    @Hint("Its version") @Nullable @Min(1) Integer schemeVersion,
    @Hint("Which of its standards are looked at; all if none is named") @Size(max = 20)
        List<@Size(max = 60) String> standards,
    @Hint("The first day") PartialDate from,
    @Hint("The last day") @Nullable PartialDate until)
    implements InspectionTermsBuilder.With {
  public InspectionTerms {
    establishments = List.copyOf(establishments);
    organisations = List.copyOf(organisations);
    standards = List.copyOf(standards);
  }
}
