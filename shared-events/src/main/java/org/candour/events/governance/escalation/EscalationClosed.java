package org.candour.events.governance.escalation;

import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * The board closed its escalation.
 *
 * @param satisfied whether the board is satisfied
 */
@EventType(value = "escalation.closed", visibility = Visibility.PUBLIC)
public record EscalationClosed(boolean satisfied, @Nullable String note)
    implements EscalationEvent {}
