package org.candour.events.estate.closure;

import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * The establishment, or the part of it, had closed.
 *
 * @param places places lost in the end
 */
@EventType(value = "closure.completed", visibility = Visibility.PUBLIC)
public record ClosureCompleted(@Nullable Integer places, @Nullable String note)
    implements ClosureEvent.OnceAnnounced {}
