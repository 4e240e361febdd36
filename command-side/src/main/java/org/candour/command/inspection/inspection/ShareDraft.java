package org.candour.command.inspection.inspection;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.Party;
import org.candour.events.inspection.InspectionId;
import org.candour.events.inspection.inspection.DraftShared;
import org.jspecify.annotations.Nullable;

/** Show the draft to those who are inspected. */
@Command(
    name = "share-draft",
    title = "Share the draft of an inspection",
    stream = "inspection",
    by = {Role.INSPECTOR, Role.REGISTRAR},
    says = Side.INSPECTOR,
    ideas = {"P14", "T5"})
record ShareDraft(
    @Hint("The inspection") InspectionId inspection,
    @Hint("Who is shown it: prisons’ codes, organisations’ identifiers, levels")
        @NotEmpty
        @Size(max = 50)
        List<Party> with,
    @Hint("The last day for an answer; ten working days if you do not say")
        @Nullable LocalDate answerBy)
    implements InspectionCommand.OfUnderway {
  public ShareDraft {
    with = List.copyOf(with);
  }

  /** What has happened once this is accepted. */
  DraftShared happened(LocalDate last) {
    return new DraftShared(with, last);
  }
}
