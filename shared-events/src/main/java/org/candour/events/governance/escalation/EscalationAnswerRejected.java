package org.candour.events.governance.escalation;

import org.candour.events.EventType;
import org.candour.events.Visibility;

/** The board rejected the answer; the level that gave it has as long again for another. */
@EventType(value = "escalation.answer-rejected", visibility = Visibility.PUBLIC)
public record EscalationAnswerRejected(String why) implements EscalationEvent {}
