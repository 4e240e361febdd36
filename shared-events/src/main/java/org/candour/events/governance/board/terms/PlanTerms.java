package org.candour.events.governance.board.terms;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.candour.events.definition.Hint;
import org.candour.events.entry.DocumentRef;
import org.jspecify.annotations.Nullable;

/**
 * A plan of the area that a board uses, so that it does not make its own.
 *
 * @param until the last day on which it is in date; null where it names none
 */
@RecordBuilder
public record PlanTerms(
    @Hint("Whose plan it is") BoardPlanKind kind,
    @Hint("What it is called") @NotBlank @Size(max = 300) String title,
    @Hint("Who publishes it") @NotBlank @Size(max = 300) String publisher,
    @Hint("The first day of its term") LocalDate from,
    @Hint("The last day of its term") @Nullable LocalDate until,
    @Hint("The plan, by its hash") @Nullable DocumentRef document)
    implements PlanTermsBuilder.With {}
