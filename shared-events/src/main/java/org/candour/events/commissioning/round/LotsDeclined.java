package org.candour.events.commissioning.round;

import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * It was decided not to divide the round into lots.
 *
 * @param reason why, if that was said
 */
@EventType(value = "round.lots-declined", visibility = Visibility.PUBLIC)
public record LotsDeclined(@Nullable String reason) implements RoundEvent {}
