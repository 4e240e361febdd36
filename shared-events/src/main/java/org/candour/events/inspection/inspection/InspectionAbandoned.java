package org.candour.events.inspection.inspection;

import org.candour.events.EventType;
import org.candour.events.Visibility;

/**
 * Inspectors gave the inspection up: it is never published, and whoever could not see it before
 * cannot see it now.
 */
@EventType(value = "inspection.abandoned", visibility = Visibility.INSPECTION)
public record InspectionAbandoned(String reason) implements InspectionEvent {}
