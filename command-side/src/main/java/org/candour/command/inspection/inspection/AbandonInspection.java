package org.candour.command.inspection.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.inspection.InspectionId;
import org.candour.events.inspection.inspection.InspectionAbandoned;

/** Give up an inspection that will not be finished. */
@Command(
    name = "abandon-inspection",
    title = "Abandon an inspection",
    stream = "inspection",
    by = {Role.INSPECTOR, Role.REGISTRAR},
    says = Side.INSPECTOR,
    ideas = {"P14", "T5"})
record AbandonInspection(
    @Hint("The inspection") InspectionId inspection,
    @Hint("Why it will not be finished") @NotBlank @Size(max = 2000) String reason)
    implements InspectionCommand.OfUnderway {
  /** What has happened once this is accepted. */
  InspectionAbandoned happened() {
    return new InspectionAbandoned(reason);
  }
}
