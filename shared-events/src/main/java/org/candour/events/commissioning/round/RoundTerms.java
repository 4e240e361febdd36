package org.candour.events.commissioning.round;

import static org.candour.events.definition.Imported.Leeway.MAY_BE_IMPRECISE;
import static org.candour.events.definition.Imported.Leeway.MAY_LACK;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.Theme;
import org.candour.events.commissioning.CommissioningScope;
import org.candour.events.commissioning.NeedsAssessmentId;
import org.candour.events.commissioning.ProcurementExemption;
import org.candour.events.definition.Hint;
import org.candour.events.definition.Imported;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What a round of commissioning is for, and where it is run. */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
public record RoundTerms(
    @Hint("What is to be commissioned") @NotBlank @Size(max = 300) String title,
    @Hint("The prisons that it is for; none for a national one") @Size(max = 200)
        List<EstablishmentCode> establishments,
    @Hint("The body that commissions") @Nullable OrganisationId commissioner,
    @Hint("The assessment of needs that it rests on") @Nullable NeedsAssessmentId needsAssessment,
    @Hint("Whether it is run locally or nationally") @Imported(MAY_LACK)
        @Nullable CommissioningScope scope,
    @Hint("Why it is run nationally: the service is national, or of high volume")
        @Nullable
        @Size(max = 2000)
        String scopeReason,
    @Hint("Who commissions with you: housing, health, education") @Size(max = 200)
        List<@NotBlank @Size(max = 200) String> coCommissioners,
    @Hint("What it may cost in all") @Nullable Money budget,
    @Hint("Whether it falls under the light touch rules of procurement")
        @Nullable Boolean lightTouch,
    @Hint("The framework that it is called off from; leave out if there is none")
        @Nullable
        @Size(max = 300)
        String framework,
    @Hint("Why there is less time for bids, where that is because it is urgent")
        @Nullable
        @Size(max = 2000)
        String urgency,
    @Hint("Why the Procurement Act asks for no notices of it, where it asks for none")
        @Nullable ProcurementExemption exemption,
    @Hint("What it bears on") @Size(max = 200) List<Theme> themes,
    @Hint("The least that it may cost, where a range was given") @Nullable Money leastBudget,
    @Hint("When what is commissioned is to start") @Imported(MAY_BE_IMPRECISE)
        @Nullable PartialDate startsOn,
    @Hint("Its last day; leave out if none is set") @Imported(MAY_BE_IMPRECISE)
        @Nullable PartialDate endsOn,
    @Hint("Your own number for it, as you publish it") @Nullable @Size(max = 200) String reference,
    @Hint("Its identifier in open contracting data (ocid), if it has one already")
        @Nullable
        @Size(max = 200)
        String ocid)
    implements RoundTermsBuilder.With {
  public RoundTerms {
    establishments = List.copyOf(establishments);
    coCommissioners = List.copyOf(coCommissioners);
    themes = List.copyOf(themes);
  }
}
