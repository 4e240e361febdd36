package org.candour.command.partnership.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.organisation.OrganisationJoined;

/** Record that two records are of the same organisation. */
@Command(
    name = "same-organisation",
    title = "Record that two records are of the same organisation",
    stream = "organisation",
    by = {Role.REGISTRAR},
    says = Side.REGISTRAR,
    ideas = {"P2", "N6"})
record SameOrganisation(
    @Hint("The record that is to be joined to the other one") OrganisationId organisation,
    @Hint("The record of the same organisation, under whose name it stands from now on")
        OrganisationId other,
    @Hint("How that is known") @NotBlank @Size(max = 4000) String why)
    implements OrganisationCommand {

  /** What has happened once this is accepted. */
  OrganisationJoined happened() {
    return new OrganisationJoined(organisation, other, why);
  }
}
