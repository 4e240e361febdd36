package org.candour.command.governance.escalation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.governance.EscalationId;
import org.candour.events.governance.escalation.EscalationAnswered;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/** Answer a board’s question. */
@Command(
    name = "answer-escalation",
    title = "Answer a board’s question",
    stream = "escalation",
    by = {Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.INSPECTOR, Role.REGISTRAR},
    says = Side.ADDRESSEE,
    ideas = {"25", "26"})
record AnswerEscalation(
    @Hint("The escalation") EscalationId escalation,
    @Hint("The answer") @NotBlank @Size(max = 4000) String text)
    implements EscalationCommand.WhileWaiting {
  /** What has happened once this is accepted. */
  EscalationAnswered happened(@Nullable Party speaker, Party addressed) {
    boolean former = speaker != null && !speaker.equals(addressed);
    return new EscalationAnswered(text, speaker, former);
  }
}
