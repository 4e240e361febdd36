package org.candour.command.partnership.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.organisation.IncomeBand;
import org.candour.events.partnership.organisation.OrganisationKind;
import org.candour.events.partnership.organisation.OrganisationRegistered;
import org.jspecify.annotations.Nullable;

/** Enter an organisation in the register. */
@Command(
    name = "register-organisation",
    title = "Enter an organisation in the register",
    stream = "organisation",
    by = {Role.PARTNER, Role.COMMISSIONER, Role.REGISTRAR},
    ideas = {"P2", "N6"},
    opens = true)
record RegisterOrganisation(
    @Hint("Its identifier as org-id.guide writes it") OrganisationId organisation,
    @Hint("Its name") @NotBlank @Size(max = 200) String name,
    @Hint("What kind of organisation it is") OrganisationKind kind,
    @Hint("Its identifiers in other lists") @Size(max = 200) List<OrganisationId> identifiers,
    @Hint("Its income in a year") @Nullable IncomeBand incomeBand,
    @Hint("What it is for and good at") @Size(max = 200)
        List<@NotBlank @Size(max = 200) String> specialisms,
    @Hint("Where it works") @Size(max = 200) List<@NotBlank @Size(max = 200) String> areas,
    @Hint("What it brings, in its own words") @Nullable @Size(max = 4000) String contribution)
    implements OrganisationCommand {
  public RegisterOrganisation {
    identifiers = List.copyOf(identifiers);
    specialisms = List.copyOf(specialisms);
    areas = List.copyOf(areas);
  }

  /** What has happened once this is accepted. */
  OrganisationRegistered happened() {
    return new OrganisationRegistered(
        organisation, name, kind, identifiers, incomeBand, specialisms, areas, contribution);
  }
}
