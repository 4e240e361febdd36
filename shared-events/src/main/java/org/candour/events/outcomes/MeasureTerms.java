package org.candour.events.outcomes;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.events.definition.Hint;
import org.jspecify.annotations.Nullable;

/**
 * What a measure is.
 *
 * @param minimumStandard what no prison should fall short of
 */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
public record MeasureTerms(
    @Hint("What it is called") @NotBlank @Size(max = 200) String name,
    @Hint("What it counts in") MeasureUnit unit,
    @Hint("Which way it is better") Direction direction,
    @Hint("What no prison should fall short of") @Nullable Figure minimumStandard,
    @Hint("The principles that it serves") @Size(max = 7) List<Principle> principles,
    @Hint("How often it is reported") ReportingInterval reportedEvery)
    implements MeasureTermsBuilder.With {
  public MeasureTerms {
    principles = List.copyOf(principles);
  }
}
