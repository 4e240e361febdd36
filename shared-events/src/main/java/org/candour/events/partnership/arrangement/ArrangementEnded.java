package org.candour.events.partnership.arrangement;

import org.candour.events.EventType;
import org.candour.events.Visibility;

/** The arrangement ended. */
@EventType(value = "arrangement.ended", visibility = Visibility.PUBLIC)
public record ArrangementEnded(String reason) implements ArrangementEvent {}
