package org.candour.command.inspection.inspection;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.inspection.InspectionId;
import org.candour.events.inspection.inspection.PointSettled;

/** Accept what is said to be wrong in a draft, or say why not. */
@Command(
    name = "settle-point",
    title = "Settle a point of fact",
    stream = "inspection",
    by = {Role.INSPECTOR, Role.REGISTRAR},
    says = Side.INSPECTOR,
    ideas = {"P14", "T5"})
record SettlePoint(
    @Hint("The inspection") InspectionId inspection,
    @Hint("The number of the point") @Min(1) int point,
    @Hint("Whether you accept it") boolean accepted,
    @Hint("What you do about it, or why you do not accept it") @NotBlank @Size(max = 400)
        String why)
    implements InspectionCommand.OfUnderway {
  /** What has happened once this is accepted. */
  PointSettled happened() {
    return new PointSettled(point, accepted, why);
  }
}
