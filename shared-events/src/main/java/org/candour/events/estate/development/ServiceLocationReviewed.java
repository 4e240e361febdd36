package org.candour.events.estate.development;

import org.candour.events.EventType;
import org.candour.events.Visibility;

/**
 * It was weighed where services sit and who can reach them.
 *
 * @param disabledAccess who among disabled people can reach them, and how
 */
@EventType(value = "development.service-location-reviewed", visibility = Visibility.PUBLIC)
public record ServiceLocationReviewed(String finding, String disabledAccess)
    implements DevelopmentEvent {}
