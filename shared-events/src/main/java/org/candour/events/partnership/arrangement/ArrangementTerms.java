package org.candour.events.partnership.arrangement;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.candour.events.definition.Hint;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A standing arrangement of a prison with organisations, as it was made.
 *
 * @param post the post whose holder coordinates; never a name
 */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
public record ArrangementTerms(
    @Hint("What kind") ArrangementKind kind,
    @Hint("The prison") EstablishmentCode establishment,
    @Hint("The organisations") @Size(max = 200) List<OrganisationId> organisations,
    @Hint("What was arranged") @NotBlank @Size(max = 2000) String what,
    @Hint("The post whose holder coordinates; never a name") @Nullable @Size(max = 200) String post,
    @Hint("How many hours a week that post has for it") @Nullable @PositiveOrZero @Max(168)
        Integer hoursAWeek,
    @Hint("The last day on which it is in force unless it is reviewed") @Nullable LocalDate until)
    implements ArrangementTermsBuilder.With {
  public ArrangementTerms {
    organisations = List.copyOf(organisations);
  }
}
