package org.candour.events.estate.closure;

import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.estate.AdviceAnswer;

/**
 * An advisory group gave advice on the closure.
 *
 * @param why why it was accepted or not
 */
@EventType(value = "closure.advice-taken", visibility = Visibility.PUBLIC)
public record ClosureAdviceTaken(String group, String advice, AdviceAnswer answer, String why)
    implements ClosureEvent.AtAnyStage {}
