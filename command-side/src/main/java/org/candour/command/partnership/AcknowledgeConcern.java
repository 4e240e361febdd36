package org.candour.command.partnership;

import jakarta.validation.constraints.Size;
import org.candour.command.platform.Command;
import org.candour.command.platform.Hint;
import org.candour.events.ConcernId;
import org.candour.events.Party;
import org.candour.events.Role;
import org.candour.events.partnership.ConcernAcknowledged;
import org.jspecify.annotations.Nullable;

/** Acknowledge a concern. */
@Command(
    name = "acknowledge-concern",
    title = "Acknowledge a concern",
    stream = "concern",
    by = {
      Role.EXECUTIVE_GOVERNOR,
      Role.COMMISSIONER,
      Role.PARTNER,
      Role.NATIONAL_OVERSIGHT,
      Role.REGISTRAR
    },
    ideas = {"15", "T3"})
record AcknowledgeConcern(
    @Hint("The concern") ConcernId concern,
    @Hint("What happens next") @Nullable @Size(max = 2000) String note,
    @Hint("Who acknowledges it, if you speak for another") @Nullable Party saidBy)
    implements ConcernCommand {
  /** What has happened once this is accepted. */
  ConcernAcknowledged happened(@Nullable Party speaker) {
    return new ConcernAcknowledged(note, speaker);
  }
}
