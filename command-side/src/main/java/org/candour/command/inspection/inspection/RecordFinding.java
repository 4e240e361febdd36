package org.candour.command.inspection.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.inspection.Finding;
import org.candour.events.inspection.FindingKind;
import org.candour.events.inspection.InspectionId;
import org.candour.events.inspection.inspection.FindingRecorded;
import org.jspecify.annotations.Nullable;

/** Record what was found. */
@Command(
    name = "record-finding",
    title = "Record a finding",
    stream = "inspection",
    by = {Role.INSPECTOR, Role.REGISTRAR},
    says = Side.INSPECTOR,
    ideas = {"P14", "T5"})
record RecordFinding(
    @Hint("The inspection") InspectionId inspection,
    @Hint("The standard that it bears on") @Nullable @Size(max = 60) String standard,
    @Hint("What it is") FindingKind kind,
    @Hint("What was found") @NotBlank @Size(max = 1500) String text,
    @Hint("The entries that it rests on, within the fixed evidence") @Size(max = 50)
        List<@PositiveOrZero Long> cites)
    implements InspectionCommand.OfUnderway {
  public RecordFinding {
    cites = List.copyOf(cites);
  }

  /** What has happened once this is accepted. */
  FindingRecorded happened(int number) {
    return new FindingRecorded(new Finding(number, standard, kind, text, cites));
  }
}
