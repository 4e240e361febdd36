package org.candour.command.governance.escalation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.governance.EscalationId;
import org.candour.events.governance.escalation.EscalationAnswerRejected;

/** Reject the answer to a board’s question. */
@Command(
    name = "reject-answer",
    title = "Reject the answer to a board’s question",
    stream = "escalation",
    by = {Role.BOARD_CLERK, Role.BOARD_MEMBER, Role.REGISTRAR},
    says = Side.BOARD,
    ideas = {"25", "26"})
record RejectAnswer(
    @Hint("The escalation") EscalationId escalation,
    @Hint("Why it is no answer") @NotBlank @Size(max = 2000) String why)
    implements EscalationCommand {
  /** What has happened once this is accepted. */
  EscalationAnswerRejected happened() {
    return new EscalationAnswerRejected(why);
  }
}
