package org.candour.events.partnership;

import java.time.LocalDate;
import org.candour.events.EventType;
import org.candour.events.Visibility;

/**
 * A promise was given another day. Every change is counted.
 *
 * @param from the last day until now
 */
@EventType(value = "commitment.due-date-changed", visibility = Visibility.PUBLIC)
public record DueDateChanged(LocalDate to, String reason, LocalDate from)
    implements CommitmentEvent {}
