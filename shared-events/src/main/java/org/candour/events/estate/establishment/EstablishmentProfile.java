package org.candour.events.estate.establishment;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.events.PartialDate;
import org.candour.events.definition.Hint;
import org.jspecify.annotations.Nullable;

/** What the register says of an establishment. */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
public record EstablishmentProfile(
    @Hint("Its name as the register writes it") @NotBlank @Size(max = 120) String name,
    @Hint("Its name in Welsh, if it has one") @Nullable @Size(max = 120) String nameWelsh,
    @Hint("HMP, YOI, YCS, IRC or STC; none where the register says nothing") @Size(max = 5)
        List<
                @Pattern(
                    regexp = "HMP|YOI|YCS|IRC|STC",
                    message = "must be HMP, YOI, YCS, IRC or STC")
                String>
            kinds,
    @Hint("Security categories, A to D; none where the register says nothing") @Size(max = 4)
        List<@Pattern(regexp = "[A-D]", message = "must be A, B, C or D") String> categories,
    @Hint("Whom it holds, where known") @Nullable Population estate,
    @Hint("Who runs it") @Nullable @Size(max = 120) String operator,
    @Hint("Whether it is run under contract") @Nullable Boolean contracted,
    @Hint("Where it is") @Nullable @Size(max = 120) String town,
    @Hint("Its county") @Nullable @Size(max = 120) String county,
    @Hint("England or Wales") @Nullable @Size(max = 60) String country,
    @Hint("Whether it is in use") Standing standing,
    @Hint("When it stopped being used, where the register says") @Nullable PartialDate inUseUntil)
    implements EstablishmentProfileBuilder.With {
  public EstablishmentProfile {
    kinds = List.copyOf(kinds);
    categories = List.copyOf(categories);
  }
}
