package org.candour.command.partnership.concern;

import java.time.LocalDate;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.Party;
import org.candour.events.partnership.ConcernId;
import org.candour.events.partnership.concern.ConcernUnanswered;

/** Record that a concern was not answered. */
@Command(
    name = "record-unanswered-concern",
    title = "Record that a concern was not answered",
    stream = "concern",
    by = {Role.LEDGER_CLERK},
    ideas = {"15", "T3"})
record RecordUnansweredConcern(
    @Hint("The concern") ConcernId concern,
    @Hint("The day on which the answer fell due") LocalDate due)
    implements ConcernCommand.WhileWaiting {
  /** What has happened once this is accepted. */
  ConcernUnanswered happened(Party by) {
    return new ConcernUnanswered(due, by);
  }
}
