package org.candour.events.estate;

import org.candour.events.EventType;
import org.jspecify.annotations.Nullable;

/**
 * The establishment, or the part of it, had closed.
 *
 * @param places places lost in the end
 */
@EventType("closure.completed")
public record ClosureCompleted(@Nullable Integer places, @Nullable String note)
    implements ClosureEvent {}
