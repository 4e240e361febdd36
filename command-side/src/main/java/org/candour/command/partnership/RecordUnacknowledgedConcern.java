package org.candour.command.partnership;

import java.time.LocalDate;
import org.candour.command.platform.Command;
import org.candour.command.platform.Hint;
import org.candour.events.ConcernId;
import org.candour.events.Party;
import org.candour.events.Role;
import org.candour.events.partnership.ConcernUnacknowledged;

/** Record that a concern was not acknowledged. */
@Command(
    name = "record-unacknowledged-concern",
    title = "Record that a concern was not acknowledged",
    stream = "concern",
    by = {Role.LEDGER_CLERK},
    ideas = {"15", "T3"})
record RecordUnacknowledgedConcern(
    @Hint("The concern") ConcernId concern,
    @Hint("The day on which the acknowledgement fell due") LocalDate due)
    implements ConcernCommand {
  /** What has happened once this is accepted. */
  ConcernUnacknowledged happened(Party by) {
    return new ConcernUnacknowledged(due, by);
  }
}
