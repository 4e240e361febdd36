package org.candour.events.governance.escalation;

import org.candour.events.Event;

/** An event of an escalation. */
public sealed interface EscalationEvent extends Event
    permits EscalationRaised,
        EscalationAcknowledged,
        EscalationAnswered,
        EscalationAnswerRejected,
        EscalationTakenFurther,
        EscalationClosed,
        EscalationUnacknowledged,
        EscalationUnanswered {}
