package org.candour.events.partnership;

import java.time.LocalDate;
import org.candour.events.EventType;
import org.candour.events.Visibility;

/** The arrangement ran out and nobody reviewed it. */
@EventType(value = "arrangement.lapsed", visibility = Visibility.PUBLIC)
public record ArrangementLapsed(LocalDate until) implements ArrangementEvent {}
