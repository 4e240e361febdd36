package org.candour.events.inspection.inspection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.inspection.OverallRating;

/** The overall rating was derived by the rule of the scheme, or set otherwise with a reason. */
@EventType(value = "inspection.overall-derived", visibility = Visibility.INSPECTION)
public record OverallDerived(@JsonUnwrapped OverallRating overall) implements InspectionEvent {}
