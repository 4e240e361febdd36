package org.candour.command.partnership.arrangement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.partnership.ArrangementId;
import org.candour.events.partnership.arrangement.ArrangementEnded;

/** End an arrangement. */
@Command(
    name = "end-arrangement",
    title = "End an arrangement",
    stream = "arrangement",
    by = {Role.EXECUTIVE_GOVERNOR, Role.COMMISSIONER, Role.PARTNER, Role.REGISTRAR},
    says = {Side.ESTABLISHMENT, Side.ORGANISATION},
    ideas = {"22"})
record EndArrangement(
    @Hint("The arrangement") ArrangementId arrangement,
    @Hint("Why") @NotBlank @Size(max = 2000) String reason)
    implements ArrangementCommand.UntilEnded {
  /** What has happened once this is accepted. */
  ArrangementEnded happened() {
    return new ArrangementEnded(reason);
  }
}
