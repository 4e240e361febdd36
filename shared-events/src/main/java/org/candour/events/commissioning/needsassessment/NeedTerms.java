package org.candour.events.commissioning.needsassessment;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.events.Theme;
import org.candour.events.definition.Hint;
import org.jspecify.annotations.Nullable;

/** What is needed, and who needs it. */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
public record NeedTerms(
    @Hint("What is needed") @NotBlank @Size(max = 500) String need,
    @Hint("How urgent it is") Priority priority,
    @Hint("Who has the need") @NotBlank @Size(max = 300) String group,
    @Hint("How many people have it") @Nullable @PositiveOrZero @Max(10_000_000) Integer people,
    @Hint("What it bears on") @Size(max = 200) List<Theme> themes)
    implements NeedTermsBuilder.With {
  public NeedTerms {
    themes = List.copyOf(themes);
  }
}
