package org.candour.events.inspection.recommendation;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.events.definition.Hint;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Party;
import org.candour.events.inspection.RecommendationId;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as it was made.
 *
 * @param by who made it: the inspectorate, a committee of Parliament, a prison for its board, or a
 *     level of national oversight
 * @param number how many recommendations it stands for, where a source tells of them together; null
 *     is one
 * @param repeats the earlier one that it says again
 */
@RecordBuilder
public record RecommendationTerms(
    @Hint(
            "Who makes it: INSPECTORATE, COMMITTEE, the code of a prison for its board, or a level"
                + " of national oversight")
        Party by,
    @Hint("What kind of recommendation it is") RecommendationKind kind,
    @Hint("Who is to answer it: a prison’s code or a level, for instance MINISTRY") Party to,
    @Hint("The prison that it is about") @Nullable EstablishmentCode establishment,
    @Hint("The title of the report that makes it") @Nullable @Size(max = 300) String report,
    @Hint("What is recommended") @NotBlank @Size(max = 4000) String text,
    @Hint("How many recommendations these are, if they are recorded together")
        @Nullable
        @Min(2)
        @Max(1000)
        Integer number,
    @Hint("The earlier recommendation that this repeats") @Nullable RecommendationId repeats)
    implements RecommendationTermsBuilder.With {}
