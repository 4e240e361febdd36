package org.candour.events.partnership.organisation;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.events.definition.Hint;
import org.jspecify.annotations.Nullable;

/**
 * What changed in what the register says of an organisation; null and empty is what did not.
 *
 * @param specialisms all of them; empty if they did not change
 * @param areas all of them; empty if they did not change
 */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
public record ProfileChanges(
    @Hint("Its name, if that changed") @Nullable @Size(max = 200) String name,
    @Hint("Its income in a year, if that changed") @Nullable IncomeBand incomeBand,
    @Hint("What it is for and good at, all of it; none if that did not change") @Size(max = 200)
        List<@NotBlank @Size(max = 200) String> specialisms,
    @Hint("Where it works, all of it; none if that did not change") @Size(max = 200)
        List<@NotBlank @Size(max = 200) String> areas,
    @Hint("What it brings, if that changed") @Nullable @Size(max = 4000) String contribution)
    implements ProfileChangesBuilder.With {
  public ProfileChanges {
    specialisms = List.copyOf(specialisms);
    areas = List.copyOf(areas);
  }
}
