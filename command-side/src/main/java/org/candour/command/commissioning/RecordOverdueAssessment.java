package org.candour.command.commissioning;

import java.time.LocalDate;
import org.candour.command.platform.Command;
import org.candour.command.platform.Hint;
import org.candour.events.AgreementId;
import org.candour.events.Role;
import org.candour.events.commissioning.AssessmentOverdue;

/** Record that an assessment is overdue. */
@Command(
    name = "record-overdue-assessment",
    title = "Record that an assessment is overdue",
    stream = "agreement",
    by = {Role.LEDGER_CLERK},
    ideas = {"T5"})
record RecordOverdueAssessment(
    @Hint("The agreement") AgreementId agreement,
    @Hint("The day on which it fell due") LocalDate due)
    implements AgreementCommand {
  /** What has happened once this is accepted. */
  AssessmentOverdue happened() {
    return new AssessmentOverdue(due);
  }
}
