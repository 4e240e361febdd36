package org.candour.command.partnership.concern;

import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.Party;
import org.candour.events.partnership.ConcernId;
import org.candour.events.partnership.concern.ConcernClosed;
import org.jspecify.annotations.Nullable;

/** Close a concern. */
@Command(
    name = "close-concern",
    title = "Close a concern",
    stream = "concern",
    by = {Role.PARTNER, Role.EXECUTIVE_GOVERNOR, Role.COMMISSIONER, Role.REGISTRAR},
    says = Side.RAISER,
    ideas = {"15"})
record CloseConcern(
    @Hint("The concern") ConcernId concern,
    @Hint("Whether you are satisfied") boolean satisfied,
    @Hint("What remains to be said") @Nullable @Size(max = 2000) String note)
    implements ConcernCommand.UntilClosed {
  /** What has happened once this is accepted. */
  ConcernClosed happened(@Nullable Party speaker) {
    return new ConcernClosed(satisfied, note, speaker);
  }
}
