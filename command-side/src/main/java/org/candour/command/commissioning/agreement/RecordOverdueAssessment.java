package org.candour.command.commissioning.agreement;

import java.time.LocalDate;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.agreement.AssessmentOverdue;
import org.candour.events.definition.Hint;

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
    implements AgreementCommand.AtAnyTime {
  /** What has happened once this is accepted. */
  AssessmentOverdue happened() {
    return new AssessmentOverdue(due);
  }
}
