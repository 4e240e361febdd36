package org.candour.events.inspection.inspection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.inspection.InspectionTerms;

/** Inspectors began an inspection, whether or not those inspected know. */
@EventType(value = "inspection.announced", visibility = Visibility.INSPECTION)
public record InspectionAnnounced(@JsonUnwrapped InspectionTerms terms) implements InspectionEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(terms.establishments(), terms.organisations());
  }
}
