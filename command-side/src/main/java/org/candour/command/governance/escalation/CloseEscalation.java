package org.candour.command.governance.escalation;

import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.governance.EscalationId;
import org.candour.events.governance.escalation.EscalationClosed;
import org.jspecify.annotations.Nullable;

/** Close a board’s question. */
@Command(
    name = "close-escalation",
    title = "Close a board’s question",
    stream = "escalation",
    by = {Role.BOARD_CLERK, Role.BOARD_MEMBER, Role.REGISTRAR},
    says = Side.BOARD,
    ideas = {"25", "26"})
record CloseEscalation(
    @Hint("The escalation") EscalationId escalation,
    @Hint("Whether the board is satisfied") boolean satisfied,
    @Hint("What remains to be said") @Nullable @Size(max = 2000) String note)
    implements EscalationCommand.UntilClosed {
  /** What has happened once this is accepted. */
  EscalationClosed happened() {
    return new EscalationClosed(satisfied, note);
  }
}
