package org.candour.command.partnership.commitment;

import org.candour.command.stream.StreamCommand;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.CommitmentId;

/** A command that a promise of one side to the other takes. */
sealed interface CommitmentCommand extends StreamCommand
    permits OfferCommitment,
        AcceptCommitment,
        DeclineCommitment,
        SubmitEvidence,
        ConfirmFulfilled,
        DisputeFulfilment,
        ChangeDueDate,
        WithdrawCommitment {

  /** The one that it is about. */
  CommitmentId commitment();

  @Override
  default StreamId target() {
    return commitment().stream();
  }
}
