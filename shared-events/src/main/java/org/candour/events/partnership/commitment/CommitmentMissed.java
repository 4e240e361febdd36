package org.candour.events.partnership.commitment;

import java.time.LocalDate;
import org.candour.events.EventType;
import org.candour.events.Visibility;

/** The promise fell due and nothing was shown for it. */
@EventType(value = "commitment.missed", visibility = Visibility.PUBLIC)
public record CommitmentMissed(LocalDate due) implements CommitmentEvent {}
