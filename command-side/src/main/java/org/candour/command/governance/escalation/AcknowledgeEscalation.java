package org.candour.command.governance.escalation;

import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.governance.EscalationId;
import org.candour.events.governance.escalation.EscalationAcknowledged;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/** Acknowledge a board’s question. */
@Command(
    name = "acknowledge-escalation",
    title = "Acknowledge a board’s question",
    stream = "escalation",
    by = {Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.INSPECTOR, Role.REGISTRAR},
    says = Side.ADDRESSEE,
    ideas = {"25", "26"})
record AcknowledgeEscalation(
    @Hint("The escalation") EscalationId escalation,
    @Hint("What happens next") @Nullable @Size(max = 2000) String note)
    implements EscalationCommand.WhileWaiting {
  /** What has happened once this is accepted. */
  EscalationAcknowledged happened(@Nullable Party speaker) {
    return new EscalationAcknowledged(note, speaker);
  }
}
