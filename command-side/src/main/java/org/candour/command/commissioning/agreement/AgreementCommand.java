package org.candour.command.commissioning.agreement;

import org.candour.command.stream.StreamCommand;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.id.StreamId;

/** A command that an agreement on funding takes. */
sealed interface AgreementCommand extends StreamCommand
    permits SignAgreement,
        EngagePartner,
        VaryAgreement,
        RecordPayment,
        AssessPerformance,
        GiveNotice,
        EndAgreement,
        RaiseClaim,
        AbandonClaim,
        RecoverClaim,
        RecordOverdueAssessment,
        RecordOverdueNotice {

  /** The one that it is about. */
  AgreementId agreement();

  @Override
  default StreamId target() {
    return agreement().stream();
  }
}
