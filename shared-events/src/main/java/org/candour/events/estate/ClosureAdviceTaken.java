package org.candour.events.estate;

import org.candour.events.EventType;

/**
 * An advisory group gave advice on the closure.
 *
 * @param why why it was accepted or not
 */
@EventType("closure.advice-taken")
public record ClosureAdviceTaken(String group, String advice, AdviceAnswer answer, String why)
    implements ClosureEvent {}
