package org.candour.events.estate;

import org.candour.events.EventType;
import org.candour.events.Visibility;

/**
 * An advisory group gave advice on the closure.
 *
 * @param why why it was accepted or not
 */
@EventType(value = "closure.advice-taken", visibility = Visibility.PUBLIC)
public record ClosureAdviceTaken(String group, String advice, AdviceAnswer answer, String why)
    implements ClosureEvent {}
