package org.candour.events.outcomes.outcome;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.candour.events.definition.Hint;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Party;
import org.candour.events.outcomes.Figure;
import org.candour.events.outcomes.FrameworkId;
import org.jspecify.annotations.Nullable;

/** What was agreed for one prison by one measure. */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
public record OutcomeTerms(
    @Hint("The prison") EstablishmentCode establishment,
    @Hint("The framework of the measure") FrameworkId framework,
    @Hint("The short name of the measure") @NotBlank @Size(max = 60) String measure,
    @Hint("What is to be reached") Figure target,
    @Hint("Where it starts from") @Nullable Figure baseline,
    @Hint("The last day for reaching it") LocalDate due,
    @Hint("With whom it was agreed: levels and organisations") @Size(max = 50)
        List<Party> agreedWith)
    implements OutcomeTermsBuilder.With {
  public OutcomeTerms {
    agreedWith = List.copyOf(agreedWith);
  }
}
