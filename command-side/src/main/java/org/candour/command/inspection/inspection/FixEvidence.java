package org.candour.command.inspection.inspection;

import jakarta.validation.constraints.Min;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.inspection.InspectionId;
import org.candour.events.inspection.inspection.EvidenceFixed;

/** Fix the evidence of an inspection. */
@Command(
    name = "fix-evidence",
    title = "Fix the evidence of an inspection",
    stream = "inspection",
    by = {Role.INSPECTOR, Role.REGISTRAR},
    says = Side.INSPECTOR,
    ideas = {"P14", "T5"})
record FixEvidence(
    @Hint("The inspection") InspectionId inspection,
    @Hint("The size of the ledger that the evidence is") @Min(1) long size)
    implements InspectionCommand.OfUnderway {
  /** What has happened once this is accepted. */
  EvidenceFixed happened() {
    return new EvidenceFixed(size);
  }
}
