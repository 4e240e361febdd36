package org.candour.command.commissioning.provisionmap;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.commissioning.ProvisionMapId;
import org.candour.events.commissioning.provisionmap.Provision;
import org.candour.events.commissioning.provisionmap.ProvisionMapped;
import org.candour.events.definition.Hint;
import org.candour.events.id.DevelopmentId;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/** Map what is provided at a site. */
@Command(
    name = "map-provision",
    title = "Map what is provided at a site",
    stream = "provision-map",
    by = {Role.EXECUTIVE_GOVERNOR, Role.COMMISSIONER, Role.REGISTRAR},
    ideas = {"7", "17"},
    opens = true)
record MapProvision(
    @Hint("The map") ProvisionMapId provisionMap,
    @Hint("The code of the establishment; leave out for a site under development")
        @Nullable EstablishmentCode establishment,
    @Hint("The development; leave out for an establishment") @Nullable DevelopmentId development,
    @Hint("What is provided, by whom, for whom") @NotEmpty @Size(max = 200)
        List<Provision> services,
    @Hint("Organisations that helped to map") @Size(max = 200) List<OrganisationId> partners,
    @Hint("What else a reader should know") @Nullable @Size(max = 2000) String note)
    implements ProvisionMapCommand {
  public MapProvision {
    services = List.copyOf(services);
    partners = List.copyOf(partners);
    if ((establishment == null) == (development == null)) {
      throw new IllegalArgumentException(
          "Name either an establishment or a development");
    }
  }

  @Override
  public Set<StreamId> within() {
    return Subjects.of(establishment);
  }

  /** What has happened once this is accepted. */
  ProvisionMapped happened() {
    return new ProvisionMapped(establishment, development, services, partners, note);
  }
}
