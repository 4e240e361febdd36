package org.candour.command.partnership;

import org.candour.command.platform.StreamCommand;
import org.candour.events.CommitmentId;
import org.candour.events.StreamId;

/** A command that a promise of one side to the other takes. */
sealed interface CommitmentCommand extends StreamCommand
    permits OfferCommitment,
        AcceptCommitment,
        DeclineCommitment,
        SubmitEvidence,
        ConfirmFulfilled,
        DisputeFulfilment,
        ChangeDueDate,
        WithdrawCommitment,
        RecordMissedCommitment {

  /** The one that it is about. */
  CommitmentId commitment();

  @Override
  default StreamId target() {
    return commitment().stream();
  }
}
