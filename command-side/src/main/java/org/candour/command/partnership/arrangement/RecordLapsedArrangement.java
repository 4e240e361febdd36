package org.candour.command.partnership.arrangement;

import java.time.LocalDate;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.partnership.ArrangementId;
import org.candour.events.partnership.arrangement.ArrangementLapsed;

/** Record that an arrangement lapsed. */
@Command(
    name = "record-lapsed-arrangement",
    title = "Record that an arrangement lapsed",
    stream = "arrangement",
    by = {Role.LEDGER_CLERK},
    ideas = {"22", "P10"})
record RecordLapsedArrangement(
    @Hint("The arrangement") ArrangementId arrangement,
    @Hint("The last day on which it was in force") LocalDate until)
    implements ArrangementCommand.UntilEnded {
  /** What has happened once this is accepted. */
  ArrangementLapsed happened() {
    return new ArrangementLapsed(until);
  }
}
