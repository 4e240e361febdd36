package org.candour.events.outcomes.framework;

import org.candour.events.EventType;
import org.candour.events.Visibility;

/** A measure is not used any more, and nothing takes its place. */
@EventType(value = "framework.measure-retired", visibility = Visibility.PUBLIC)
public record MeasureRetired(String measure, String why) implements FrameworkEvent {}
