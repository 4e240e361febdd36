package org.candour.events.estate.development;

import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.estate.AdviceAnswer;

/**
 * An advisory group gave advice on the development.
 *
 * @param why why it was accepted or not
 */
@EventType(value = "development.advice-taken", visibility = Visibility.PUBLIC)
public record DevelopmentAdviceTaken(String group, String advice, AdviceAnswer answer, String why)
    implements DevelopmentEvent {}
