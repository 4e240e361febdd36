package org.candour.events.estate;

import org.candour.events.EventType;
import org.jspecify.annotations.Nullable;

/** The design was fixed. */
@EventType("development.design-fixed")
public record DesignFixed(String summary, @Nullable Integer places) implements DevelopmentEvent {}
