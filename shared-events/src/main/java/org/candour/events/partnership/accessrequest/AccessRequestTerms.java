package org.candour.events.partnership.accessrequest;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.candour.events.definition.Hint;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The access to a prison that an organisation asks for: counts and reasons, no persons.
 *
 * @param people how many people; never who
 */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
public record AccessRequestTerms(
    @Hint("Whose people are to come in") OrganisationId organisation,
    @Hint("The prison") EstablishmentCode establishment,
    @Hint("What for") AccessKind kind,
    @Hint("How many people, never who") @PositiveOrZero @Max(100_000) int people,
    @Hint("How many of them have been in prison themselves, if that may matter")
        @Nullable
        @PositiveOrZero
        @Max(100_000)
        Integer livedExperience,
    @Hint("What they are to do") @NotBlank @Size(max = 1000) String purpose,
    @Hint("When access is needed") @Nullable LocalDate neededBy)
    implements AccessRequestTermsBuilder.With {}
