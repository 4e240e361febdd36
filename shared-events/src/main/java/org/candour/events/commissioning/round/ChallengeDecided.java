package org.candour.events.commissioning.round;

import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A challenge of an award came to its end.
 *
 * @param overturned the award that it took away; null if the award stands
 */
@EventType(value = "round.challenge-decided", visibility = Visibility.PUBLIC)
public record ChallengeDecided(
    @Nullable String lot,
    ChallengeOutcome outcome,
    String reason,
    @Nullable OverturnedAward overturned)
    implements RoundEvent {}
