package org.candour.events.partnership.accessrequest;

import org.candour.events.EventType;
import org.candour.events.Visibility;

/**
 * Access was refused, for a reason.
 *
 * @param livedExperience whether it was for having been in prison
 */
@EventType(value = "access-request.refused", visibility = Visibility.PARTIES)
public record AccessRefused(int people, AccessRefusal reason, String why, boolean livedExperience)
    implements AccessRequestEvent {}
