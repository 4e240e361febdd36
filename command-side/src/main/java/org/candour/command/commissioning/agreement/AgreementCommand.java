package org.candour.command.commissioning.agreement;

import org.candour.command.stream.StreamCommand;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.id.StreamId;

/** A command that an agreement on funding takes. */
sealed interface AgreementCommand extends StreamCommand
    permits SignAgreement, EndAgreement, AgreementCommand.WhileInForce, AgreementCommand.AtAnyTime {

  /** The one that it is about. */
  AgreementId agreement();

  @Override
  default StreamId target() {
    return agreement().stream();
  }

  /** Tells of what happens while it is in force, and may be written down when it no longer is. */
  sealed interface WhileInForce extends AgreementCommand
      permits EngagePartner, AskForChange, VaryAgreement, GiveNotice {}

  /** Tells of money, assessments and claims, which follow an agreement that ended as well. */
  sealed interface AtAnyTime extends AgreementCommand
      permits AnswerNotice,
          RecordPayment,
          AssessPerformance,
          RaiseClaim,
          AbandonClaim,
          RecoverClaim {}
}
