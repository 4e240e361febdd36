package org.candour.command.commissioning.round;

import org.candour.command.stream.StreamCommand;
import org.candour.events.commissioning.RoundId;
import org.candour.events.id.StreamId;

/** A command that a round of commissioning takes. */
sealed interface RoundCommand extends StreamCommand
    permits PlanRound,
        DivideIntoLots,
        DeclineLots,
        InviteBids,
        RecordBid,
        AwardLot,
        PublishNotice,
        ChallengeAward,
        DecideChallenge,
        StopRound {

  /** The one that it is about. */
  RoundId round();

  @Override
  default StreamId target() {
    return round().stream();
  }
}
