package org.candour.events.governance.consultation;

import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * No more feedback is taken.
 *
 * @param responses how many there were in all, on record here or not; null where a source does not
 *     say
 */
@EventType(value = "consultation.closed", visibility = Visibility.PUBLIC)
public record ConsultationClosed(@Nullable Integer responses) implements ConsultationEvent {}
