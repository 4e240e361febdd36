package org.candour.events.outcomes.failure.terms;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.events.definition.Hint;

/** A plan to mend a failure. */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
public record PlanTerms(
    @Hint("The plan in short") @NotBlank @Size(max = 4000) String summary,
    @Hint("What will be done, by which level and by when") @Size(max = 100)
        List<@Valid PlanAction> actions)
    implements PlanTermsBuilder.With {
  public PlanTerms {
    actions = List.copyOf(actions);
  }
}
