package org.candour.events.estate.closure;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.candour.events.PartialDate;
import org.candour.events.definition.Hint;
import org.candour.events.id.EstablishmentCode;
import org.jspecify.annotations.Nullable;

/** What closes, when and why. */
@RecordBuilder
public record ClosureTerms(
    @Hint("The code of the establishment, three capital letters") EstablishmentCode establishment,
    @Hint("What closes") ClosureKind kind,
    @Hint("When it is to have closed, as precisely as it was said") @Nullable PartialDate plannedOn,
    @Hint("Places lost") @Nullable @PositiveOrZero @Max(100_000) Integer places,
    @Hint("Why") @Nullable @Size(max = 2000) String reason,
    @Hint("The office or body that announced it") @Nullable @Size(max = 200) String statedBy)
    implements ClosureTermsBuilder.With {}
