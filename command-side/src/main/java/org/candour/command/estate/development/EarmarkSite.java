package org.candour.command.estate.development;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.DevelopmentId;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** Earmark a site. */
@Command(
    name = "earmark-site",
    title = "Earmark a site",
    stream = "development",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    ideas = {"8"},
    opens = true)
record EarmarkSite(
    @Hint("The development") DevelopmentId development,
    @Hint("What the development is called") @NotBlank @Size(max = 120) String name,
    @Hint("Where it is") @NotBlank @Size(max = 300) String site,
    @Hint("The code of the establishment that stood there before")
        @Nullable EstablishmentCode formerEstablishment,
    @Hint("Places planned") @Nullable @PositiveOrZero @Max(100_000) Integer places,
    @Hint("Whether it is to hold women") boolean womensEstate)
    implements DevelopmentCommand {

  @Override
  public StreamId target() {
    return development.stream();
  }

  @Override
  public Set<StreamId> within() {
    return formerEstablishment == null ? Set.of() : Set.of(formerEstablishment.stream());
  }
}
