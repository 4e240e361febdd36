package org.candour.command.commissioning.provisionmap;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.commissioning.ProvisionMapId;
import org.candour.events.commissioning.provisionmap.OverlapRecorded;
import org.candour.events.definition.Hint;
import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Record that something is provided twice. */
@Command(
    name = "record-overlap",
    title = "Record that something is provided twice",
    stream = "provision-map",
    by = {
      Role.EXECUTIVE_GOVERNOR,
      Role.COMMISSIONER,
      Role.PARTNER,
      Role.NATIONAL_OVERSIGHT,
      Role.REGISTRAR
    },
    says = {Side.ESTABLISHMENT, Side.ORGANISATION, Side.OVERSIGHT},
    ideas = {"7", "17"})
record RecordOverlap(
    @Hint("The map") ProvisionMapId provisionMap,
    @Hint("What is provided twice") @NotBlank @Size(max = 300) String service,
    @Hint("By whom") @NotEmpty @Size(max = 200) List<OrganisationId> organisations,
    @Hint("What is to become of it") @Nullable @Size(max = 2000) String note)
    implements ProvisionMapCommand {
  public RecordOverlap {
    organisations = List.copyOf(organisations);
  }

  /** What has happened once this is accepted. */
  OverlapRecorded happened() {
    return new OverlapRecorded(service, organisations, note);
  }
}
