package org.candour.command.estate.development;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.DevelopmentId;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;

/** Record that local partners were brought together. */
@Command(
    name = "convene-partners",
    title = "Record that local partners were brought together",
    stream = "development",
    by = {Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = {Side.ESTABLISHMENT, Side.OVERSIGHT},
    ideas = {"8"})
record ConvenePartners(
    @Hint("The development") DevelopmentId development,
    @Hint("Organisations that took part") @Size(max = 200) List<OrganisationId> organisations,
    @Hint("Groups without an org-id that took part") @Size(max = 100)
        List<@NotBlank @Size(max = 300) String> others,
    @Hint("What for") @NotBlank @Size(max = 2000) String purpose)
    implements DevelopmentCommand {

  public ConvenePartners {
    organisations = List.copyOf(organisations);
    others = List.copyOf(others);
  }

  @Override
  public StreamId target() {
    return development.stream();
  }
}
