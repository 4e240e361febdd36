package org.candour.events.governance.board.terms;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.events.definition.Hint;

/** What a board decided, why, and whom it asks to do what. */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
public record ResolutionTerms(
    @Hint("What was decided") @NotBlank @Size(max = 4000) String text,
    @Hint("Why") @NotBlank @Size(max = 4000) String rationale,
    @Hint("The options that were weighed") @Size(max = 20)
        List<@NotBlank @Size(max = 1000) String> options,
    @Hint("How members voted") @Valid Votes votes,
    @Hint("The actions that are asked, which are numbered from 1 on") @Size(max = 20)
        List<@Valid AskedAction> actions)
    implements ResolutionTermsBuilder.With {
  public ResolutionTerms {
    options = List.copyOf(options);
    actions = List.copyOf(actions);
  }
}
