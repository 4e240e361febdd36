package org.candour.events.partnership.accessrequest;

import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/** Access was granted. */
@EventType(value = "access-request.granted", visibility = Visibility.PARTIES)
public record AccessGranted(int people, @Nullable String conditions)
    implements AccessRequestEvent {}
