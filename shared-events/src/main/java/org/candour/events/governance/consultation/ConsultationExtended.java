package org.candour.events.governance.consultation;

import java.time.LocalDate;
import org.candour.events.EventType;
import org.candour.events.Visibility;

/**
 * Feedback is taken longer.
 *
 * @param to the last day now
 */
@EventType(value = "consultation.extended", visibility = Visibility.PUBLIC)
public record ConsultationExtended(LocalDate to, String reason) implements ConsultationEvent {}
