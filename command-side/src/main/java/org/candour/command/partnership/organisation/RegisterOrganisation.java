package org.candour.command.partnership.organisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.organisation.OrganisationProfile;
import org.candour.events.partnership.organisation.OrganisationRegistered;

/** Enter an organisation in the register. */
@Command(
    name = "register-organisation",
    title = "Enter an organisation in the register",
    stream = "organisation",
    by = {Role.PARTNER, Role.COMMISSIONER, Role.REGISTRAR},
    says = Side.OF_RECORD,
    ideas = {"P2", "N6"},
    opens = true)
record RegisterOrganisation(
    @Hint("Its identifier as org-id.guide writes it") OrganisationId organisation,
    @Valid @JsonUnwrapped OrganisationProfile profile)
    implements OrganisationCommand {
  /** What has happened once this is accepted. */
  OrganisationRegistered happened() {
    return new OrganisationRegistered(organisation, profile);
  }
}
