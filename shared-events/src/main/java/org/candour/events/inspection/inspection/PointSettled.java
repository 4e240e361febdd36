package org.candour.events.inspection.inspection;

import org.candour.events.EventType;
import org.candour.events.Visibility;

/** Inspectors accepted what was said to be wrong, or said why not. */
@EventType(value = "inspection.point-settled", visibility = Visibility.INSPECTION)
public record PointSettled(int point, boolean accepted, String why) implements InspectionEvent {}
