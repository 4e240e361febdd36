package org.candour.command.commissioning.provisionmap;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.commissioning.ProvisionMapId;
import org.candour.events.commissioning.provisionmap.ProvisionMapTerms;
import org.candour.events.definition.Hint;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/** Map what is provided at a site. */
@Command(
    name = "map-provision",
    title = "Map what is provided at a site",
    stream = "provision-map",
    by = {Role.EXECUTIVE_GOVERNOR, Role.COMMISSIONER, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = {Side.ESTABLISHMENT, Side.ORGANISATION, Side.OVERSIGHT},
    ideas = {"7", "17"},
    opens = true)
record MapProvision(
    @Hint("The map") ProvisionMapId provisionMap, @Valid @JsonUnwrapped ProvisionMapTerms terms)
    implements ProvisionMapCommand {
  public MapProvision {
    if ((terms.establishment() == null) == (terms.development() == null)) {
      throw new IllegalArgumentException("Name either an establishment or a development");
    }
  }

  @Override
  public Set<StreamId> within() {
    return Subjects.of(terms.establishment());
  }

  @Override
  public Sides voices() {
    return Sides.of(Side.ESTABLISHMENT, terms.establishment())
        .and(Side.ORGANISATION, terms.partners());
  }
}
