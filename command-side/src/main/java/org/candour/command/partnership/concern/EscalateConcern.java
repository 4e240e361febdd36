package org.candour.command.partnership.concern;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.Party;
import org.candour.events.partnership.ConcernId;
import org.candour.events.partnership.concern.ConcernEscalated;
import org.jspecify.annotations.Nullable;

/** Take a concern further. */
@Command(
    name = "escalate-concern",
    title = "Take a concern further",
    stream = "concern",
    by = {Role.PARTNER, Role.EXECUTIVE_GOVERNOR, Role.COMMISSIONER, Role.REGISTRAR},
    says = Side.RAISER,
    ideas = {"15"})
record EscalateConcern(
    @Hint("The concern") ConcernId concern,
    @Hint("Who is to answer it now") Party to,
    @Hint("Why") @NotBlank @Size(max = 2000) String why)
    implements ConcernCommand.UntilClosed {
  /** What has happened once this is accepted. */
  ConcernEscalated happened(@Nullable Party speaker) {
    return new ConcernEscalated(to, why, speaker);
  }
}
