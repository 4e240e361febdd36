package org.candour.command.governance.escalation;

import org.candour.command.stream.StreamCommand;
import org.candour.events.governance.EscalationId;
import org.candour.events.id.StreamId;

/** A command that an escalation takes. */
sealed interface EscalationCommand extends StreamCommand
    permits RaiseEscalation,
        EscalationCommand.WhileWaiting,
        RejectAnswer,
        EscalationCommand.UntilClosed {

  /** The one that it is about. */
  EscalationId escalation();

  @Override
  default StreamId target() {
    return escalation().stream();
  }

  /** Belongs to an escalation that still waits for an answer. */
  sealed interface WhileWaiting extends EscalationCommand
      permits AcknowledgeEscalation, AnswerEscalation {}

  /** Belongs to an escalation that may be answered and is not closed. */
  sealed interface UntilClosed extends EscalationCommand permits TakeFurther, CloseEscalation {}
}
