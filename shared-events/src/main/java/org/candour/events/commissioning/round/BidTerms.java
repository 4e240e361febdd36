package org.candour.events.commissioning.round;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.events.definition.Hint;
import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Who bids for what, with whom. The price is nobody else’s business and is not recorded. */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
public record BidTerms(
    @Hint("Who bids") OrganisationId bidder,
    @Hint("For which lot; leave out if there are none") @Nullable @Size(max = 60) String lot,
    @Hint("Organisations named as partners in the bid") @Size(max = 200)
        List<OrganisationId> namedPartners,
    @Hint("Days of work that the bid took its bidder") @Nullable @PositiveOrZero @Max(100_000)
        Integer daysSpent,
    @Hint("What the bid asks the bidder to do, in the words of specialisms") @Size(max = 200)
        List<@NotBlank @Size(max = 200) String> specialisms)
    implements BidTermsBuilder.With {
  public BidTerms {
    namedPartners = List.copyOf(namedPartners);
    specialisms = List.copyOf(specialisms);
  }
}
