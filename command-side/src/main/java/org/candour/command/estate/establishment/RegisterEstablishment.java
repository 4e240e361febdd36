package org.candour.command.estate.establishment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.command.definition.Command;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.estate.establishment.Population;
import org.candour.events.estate.establishment.Standing;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** Enter an establishment in the register. */
@Command(
    name = "register-establishment",
    title = "Enter an establishment in the register",
    stream = "establishment",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    ideas = {"5", "8"},
    opens = true)
record RegisterEstablishment(
    @Hint("The code of the establishment, three capital letters") EstablishmentCode establishment,
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
    implements EstablishmentCommand {

  public RegisterEstablishment {
    kinds = List.copyOf(kinds);
    categories = List.copyOf(categories);
  }

  @Override
  public StreamId target() {
    return establishment.stream();
  }
}
