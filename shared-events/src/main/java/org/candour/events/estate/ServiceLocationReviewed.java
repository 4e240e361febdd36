package org.candour.events.estate;

import org.candour.events.EventType;

/**
 * It was weighed where services sit and who can reach them.
 *
 * @param disabledAccess who among disabled people can reach them, and how
 */
@EventType("development.service-location-reviewed")
public record ServiceLocationReviewed(String finding, String disabledAccess)
    implements DevelopmentEvent {}
