package org.candour.command.partnership.commitment;

import java.time.LocalDate;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.partnership.CommitmentId;
import org.candour.events.partnership.commitment.CommitmentMissed;

/** Record that a promise was missed. */
@Command(
    name = "record-missed-commitment",
    title = "Record that a promise was missed",
    stream = "commitment",
    by = {Role.LEDGER_CLERK},
    ideas = {"P12", "C4"})
record RecordMissedCommitment(
    @Hint("The commitment") CommitmentId commitment,
    @Hint("The day on which it fell due") LocalDate due)
    implements CommitmentCommand {
  /** What has happened once this is accepted. */
  CommitmentMissed happened() {
    return new CommitmentMissed(due);
  }
}
