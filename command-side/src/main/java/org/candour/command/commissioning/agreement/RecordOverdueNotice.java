package org.candour.command.commissioning.agreement;

import java.time.LocalDate;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.agreement.NoticeOverdue;
import org.candour.events.definition.Hint;

/** Record that a notice is overdue. */
@Command(
    name = "record-overdue-notice",
    title = "Record that a notice is overdue",
    stream = "agreement",
    by = {Role.LEDGER_CLERK},
    ideas = {"19"})
record RecordOverdueNotice(
    @Hint("The agreement") AgreementId agreement,
    @Hint("Which notice") NoticeType notice,
    @Hint("The day on which it fell due") LocalDate due)
    implements AgreementCommand.AtAnyTime {
  /** What has happened once this is accepted. */
  NoticeOverdue happened() {
    return new NoticeOverdue(notice, due);
  }
}
