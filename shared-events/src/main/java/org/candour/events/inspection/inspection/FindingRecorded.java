package org.candour.events.inspection.inspection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.inspection.Finding;

/** Inspectors found something. */
@EventType(value = "inspection.finding-recorded", visibility = Visibility.INSPECTION)
public record FindingRecorded(@JsonUnwrapped Finding finding) implements InspectionEvent {}
