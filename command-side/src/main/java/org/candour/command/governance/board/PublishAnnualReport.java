package org.candour.command.governance.board;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.entry.DocumentRef;
import org.candour.events.governance.EscalationId;
import org.candour.events.id.EstablishmentCode;

/** Publish the annual report of a board. */
@Command(
    name = "publish-annual-report",
    title = "Publish the annual report of a board",
    stream = "board",
    by = {Role.BOARD_CLERK, Role.BOARD_MEMBER, Role.REGISTRAR},
    says = Side.BOARD,
    ideas = {"26"})
record PublishAnnualReport(
    @Hint("The code of the prison whose board it is") EstablishmentCode establishment,
    @Hint("The year that it is on") @Min(1900) @Max(9999) int year,
    @Hint("The report, by its hash") DocumentRef document,
    @Hint("The escalations that ask its questions") @Size(max = 50) List<EscalationId> questions)
    implements BoardCommand.OfPapers {
  public PublishAnnualReport {
    questions = questions.stream().distinct().toList();
  }
}
