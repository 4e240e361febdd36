package org.candour.events.estate.development;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.candour.events.definition.Hint;
import org.candour.events.id.EstablishmentCode;
import org.jspecify.annotations.Nullable;

/** A site, and what is to stand on it. */
@RecordBuilder
public record SiteTerms(
    @Hint("What the development is called") @NotBlank @Size(max = 120) String name,
    @Hint("Where it is") @NotBlank @Size(max = 300) String site,
    @Hint("The code of the establishment that stood there before")
        @Nullable EstablishmentCode formerEstablishment,
    @Hint("Places planned") @Nullable @PositiveOrZero @Max(100_000) Integer places,
    @Hint("Whether it is to hold women") boolean womensEstate)
    implements SiteTermsBuilder.With {}
