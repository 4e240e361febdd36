package org.candour.events.commissioning.round;

import org.candour.events.Event;

/** An event of a round of commissioning. */
public sealed interface RoundEvent extends Event
    permits RoundPlanned,
        LotsDefined,
        LotsDeclined,
        BidsInvited,
        BidRecorded,
        LotAwarded,
        NoticePublished,
        AwardChallenged,
        ChallengeDecided,
        RoundStopped {}
