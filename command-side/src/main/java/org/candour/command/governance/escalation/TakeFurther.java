package org.candour.command.governance.escalation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.governance.EscalationId;
import org.candour.events.governance.escalation.EscalationTakenFurther;
import org.candour.events.id.Party;

/** Take a board’s question to a higher level. */
@Command(
    name = "take-further",
    title = "Take a board’s question to a higher level",
    stream = "escalation",
    by = {Role.BOARD_CLERK, Role.BOARD_MEMBER, Role.REGISTRAR},
    says = Side.BOARD,
    ideas = {"25", "26"})
record TakeFurther(
    @Hint("The escalation") EscalationId escalation,
    @Hint("The higher level that is to answer now") Party to,
    @Hint("Why") @NotBlank @Size(max = 2000) String why)
    implements EscalationCommand.UntilClosed {
  /** What has happened once this is accepted. */
  EscalationTakenFurther happened() {
    return new EscalationTakenFurther(to, why);
  }
}
