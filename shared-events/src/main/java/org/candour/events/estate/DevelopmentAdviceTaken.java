package org.candour.events.estate;

import org.candour.events.EventType;

/**
 * An advisory group gave advice on the development.
 *
 * @param why why it was accepted or not
 */
@EventType("development.advice-taken")
public record DevelopmentAdviceTaken(String group, String advice, AdviceAnswer answer, String why)
    implements DevelopmentEvent {}
