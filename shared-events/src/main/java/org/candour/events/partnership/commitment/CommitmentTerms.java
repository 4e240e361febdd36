package org.candour.events.partnership.commitment;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.candour.events.Theme;
import org.candour.events.definition.Hint;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/** One side promises the other something. */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
public record CommitmentTerms(
    @Hint("Who promises: an establishment’s code or an organisation’s identifier") Party by,
    @Hint("To whom") Party to,
    @Hint("What is promised") @NotBlank @Size(max = 2000) String what,
    @Hint("How anybody can tell that it is kept") @Nullable @Size(max = 1000) String measure,
    @Hint("The last day on which it is kept in time") LocalDate due,
    @Hint("What it bears on") @Size(max = 200) List<Theme> themes)
    implements CommitmentTermsBuilder.With {
  public CommitmentTerms {
    themes = List.copyOf(themes);
  }
}
