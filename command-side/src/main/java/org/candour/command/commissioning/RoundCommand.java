package org.candour.command.commissioning;

import org.candour.command.platform.StreamCommand;
import org.candour.events.RoundId;
import org.candour.events.StreamId;

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
