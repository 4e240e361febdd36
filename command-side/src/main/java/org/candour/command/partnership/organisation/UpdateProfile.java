package org.candour.command.partnership.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.organisation.IncomeBand;
import org.candour.events.partnership.organisation.OrganisationProfileUpdated;
import org.jspecify.annotations.Nullable;

/** Change what the register says of an organisation. */
@Command(
    name = "update-profile",
    title = "Change what the register says of an organisation",
    stream = "organisation",
    by = {Role.PARTNER, Role.COMMISSIONER, Role.REGISTRAR},
    ideas = {"P2"})
record UpdateProfile(
    @Hint("The organisation") OrganisationId organisation,
    @Hint("Its name, if that changed") @Nullable @Size(max = 200) String name,
    @Hint("Its income in a year, if that changed") @Nullable IncomeBand incomeBand,
    @Hint("What it is for and good at, all of it; none if that did not change") @Size(max = 200)
        List<@NotBlank @Size(max = 200) String> specialisms,
    @Hint("Where it works, all of it; none if that did not change") @Size(max = 200)
        List<@NotBlank @Size(max = 200) String> areas,
    @Hint("What it brings, if that changed") @Nullable @Size(max = 4000) String contribution)
    implements OrganisationCommand {
  public UpdateProfile {
    specialisms = List.copyOf(specialisms);
    areas = List.copyOf(areas);
  }

  /** What has happened once this is accepted. */
  OrganisationProfileUpdated happened() {
    return new OrganisationProfileUpdated(
        organisation, name, incomeBand, specialisms, areas, contribution);
  }
}
