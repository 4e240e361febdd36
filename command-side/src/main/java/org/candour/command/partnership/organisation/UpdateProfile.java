package org.candour.command.partnership.organisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.organisation.OrganisationProfileUpdated;
import org.candour.events.partnership.organisation.ProfileChanges;

/** Change what the register says of an organisation. */
@Command(
    name = "update-profile",
    title = "Change what the register says of an organisation",
    stream = "organisation",
    by = {Role.PARTNER, Role.REGISTRAR},
    says = Side.ORGANISATION,
    ideas = {"P2"})
record UpdateProfile(
    @Hint("The organisation") OrganisationId organisation,
    @Valid @JsonUnwrapped ProfileChanges changes)
    implements OrganisationCommand {
  /** What has happened once this is accepted. */
  OrganisationProfileUpdated happened() {
    return new OrganisationProfileUpdated(organisation, changes);
  }
}
