package org.candour.events.estate.development;

import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/** The design was fixed. */
@EventType(value = "development.design-fixed", visibility = Visibility.PUBLIC)
public record DesignFixed(String summary, @Nullable Integer places) implements DevelopmentEvent {}
