package org.candour.command.partnership.concern;

import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.Party;
import org.candour.events.partnership.ConcernId;
import org.candour.events.partnership.concern.ConcernAcknowledged;
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
    says = Side.ADDRESSEE,
    ideas = {"15", "T3"})
record AcknowledgeConcern(
    @Hint("The concern") ConcernId concern,
    @Hint("What happens next") @Nullable @Size(max = 2000) String note)
    implements ConcernCommand.WhileWaiting {
  /** What has happened once this is accepted. */
  ConcernAcknowledged happened(@Nullable Party speaker) {
    return new ConcernAcknowledged(note, speaker);
  }
}
