package org.candour.command.governance.consultation;

import org.candour.command.stream.StreamCommand;
import org.candour.events.governance.ConsultationId;
import org.candour.events.id.StreamId;

/** A command that a consultation takes. */
sealed interface ConsultationCommand extends StreamCommand
    permits OpenConsultation,
        GiveFeedback,
        AnswerFeedback,
        PublishOutcome,
        ConsultationCommand.WhileOpen {

  /** The one that it is about. */
  ConsultationId consultation();

  @Override
  default StreamId target() {
    return consultation().stream();
  }

  /** Belongs to a consultation that still takes feedback. */
  sealed interface WhileOpen extends ConsultationCommand
      permits ExtendConsultation, InviteParticipants, CloseConsultation {}
}
