package org.candour.command.partnership.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.organisation.OrganisationParted;

/** Record that two records that were joined are of two organisations. */
@Command(
    name = "not-the-same-organisation",
    title = "Record that two records that were joined are of two organisations",
    stream = "organisation",
    by = {Role.REGISTRAR},
    says = Side.REGISTRAR,
    ideas = {"P2", "N6"})
record NotTheSameOrganisation(
    @Hint("The record that was joined to another one") OrganisationId organisation,
    @Hint("How that is known") @NotBlank @Size(max = 4000) String why)
    implements OrganisationCommand {

  /** What has happened once this is accepted. */
  OrganisationParted happened(OrganisationId other) {
    return new OrganisationParted(organisation, other, why);
  }
}
