package org.candour.command.commissioning.provisionmap;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.commissioning.ProvisionMapId;
import org.candour.events.commissioning.provisionmap.GapRecorded;
import org.candour.events.definition.Hint;
import org.jspecify.annotations.Nullable;

/** Record that something is missing. */
@Command(
    name = "record-gap",
    title = "Record that something is missing",
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
record RecordGap(
    @Hint("The map") ProvisionMapId provisionMap,
    @Hint("What is missing") @NotBlank @Size(max = 300) String service,
    @Hint("For whom") @Nullable @Size(max = 300) String group,
    @Hint("How many people go without") @Nullable @PositiveOrZero @Max(10_000_000) Integer people,
    @Hint("How that is known") @Nullable @Size(max = 2000) String note)
    implements ProvisionMapCommand {
  /** What has happened once this is accepted. */
  GapRecorded happened() {
    return new GapRecorded(service, group, people, note);
  }
}
