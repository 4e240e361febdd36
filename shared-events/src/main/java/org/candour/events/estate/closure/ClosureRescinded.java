package org.candour.events.estate.closure;

import org.candour.events.EventType;
import org.candour.events.Visibility;

/** It was decided not to close after all. */
@EventType(value = "closure.rescinded", visibility = Visibility.PUBLIC)
public record ClosureRescinded(String reason) implements ClosureEvent.AtAnyStage {}
