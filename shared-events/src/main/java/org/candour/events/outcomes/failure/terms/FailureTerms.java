package org.candour.events.outcomes.failure.terms;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.events.definition.Hint;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.outcomes.FailureId;
import org.jspecify.annotations.Nullable;

/** A failure as it is declared: one matter of one prison, possibly a repeat of an earlier one. */
@RecordBuilder
public record FailureTerms(
    @Hint("The prison or secure training centre") EstablishmentCode establishment,
    @Hint("The ground") FailureGround ground,
    @Hint("What fails") @NotBlank @Size(max = 4000) String why,
    @Hint("The earlier failure that this one repeats") @Nullable FailureId repeats)
    implements FailureTermsBuilder.With {}
