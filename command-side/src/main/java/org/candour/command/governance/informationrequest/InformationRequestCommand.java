package org.candour.command.governance.informationrequest;

import org.candour.command.stream.StreamCommand;
import org.candour.events.governance.InformationRequestId;
import org.candour.events.id.StreamId;

/** A command that a request under freedom of information takes. */
sealed interface InformationRequestCommand extends StreamCommand
    permits RecordRequest, AskReview, DecideReview, InformationRequestCommand.WhileUnanswered {

  /** The one that it is about. */
  InformationRequestId informationRequest();

  @Override
  default StreamId target() {
    return informationRequest().stream();
  }

  /** Belongs to a request that waits for its answer. */
  sealed interface WhileUnanswered extends InformationRequestCommand
      permits ExtendForPublicInterest, AnswerRequest, RefuseRequest {}
}
