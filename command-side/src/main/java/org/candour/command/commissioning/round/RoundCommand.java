package org.candour.command.commissioning.round;

import org.candour.command.stream.StreamCommand;
import org.candour.events.commissioning.RoundId;
import org.candour.events.id.StreamId;

/** A command that a round of commissioning takes. */
sealed interface RoundCommand extends StreamCommand
    permits PlanRound, RoundCommand.WhileUnderway, RoundCommand.AnyTimeRoundCommand {

  /** The one that it is about. */
  RoundId round();

  @Override
  default StreamId target() {
    return round().stream();
  }

  /** Belongs to a round that was not stopped. */
  sealed interface WhileUnderway extends RoundCommand
      permits DivideIntoLots, DeclineLots, InviteBids, RecordBid, AwardLot, StopRound {}

  /**
   * May still follow when a round was stopped: a notice that is due, a challenge that is not
   * decided.
   */
  sealed interface AnyTimeRoundCommand extends RoundCommand
      permits PublishNotice, ChallengeAward, DecideChallenge {}
}
