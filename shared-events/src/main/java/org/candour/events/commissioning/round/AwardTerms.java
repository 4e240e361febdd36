package org.candour.events.commissioning.round;

import static org.candour.events.definition.Imported.Leeway.MAY_BE_IMPRECISE;
import static org.candour.events.definition.Imported.Leeway.MAY_LACK;
import static org.candour.events.definition.Imported.Leeway.ONLY;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.DirectAwardGround;
import org.candour.events.definition.Hint;
import org.candour.events.definition.Imported;
import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What is awarded to whom, and why. */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
public record AwardTerms(
    @Hint("Which lot; leave out if there are none") @Nullable @Size(max = 60) String lot,
    @Hint("Who is to supply") @Imported(MAY_LACK) @Nullable OrganisationId supplier,
    @Hint("Organisations named as partners in the winning bid") @Size(max = 200)
        List<OrganisationId> namedPartners,
    @Hint("How many more were named whom the source does not name")
        @Imported(ONLY)
        @Nullable
        @PositiveOrZero
        @Max(1_000)
        Integer partnersNotNamed,
    @Hint("What it is worth in all") @Nullable Money value,
    @Hint("Where nobody was asked to bid: on what ground it is awarded directly")
        @Nullable DirectAwardGround directAwardGround,
    @Hint("Why this supplier") @NotBlank @Size(max = 4000) String rationale,
    @Hint("Who else is to supply, where it is awarded to several together") @Size(max = 200)
        List<OrganisationId> jointly,
    @Hint("When what is awarded is to start") @Imported(MAY_BE_IMPRECISE)
        @Nullable PartialDate startsOn,
    @Hint("Its last day; leave out if none is set") @Imported(MAY_BE_IMPRECISE)
        @Nullable PartialDate endsOn,
    @Hint("Your own number for the award, as you publish it") @Nullable @Size(max = 200)
        String reference)
    implements AwardTermsBuilder.With {
  public AwardTerms {
    namedPartners = List.copyOf(namedPartners);
    jointly = List.copyOf(jointly);
  }
}
