package org.candour.events.inspection.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.inspection.InspectionId;
import org.candour.events.inspection.InspectionReport;

/** An inspection was published: from then on all that it says is public. */
@EventType(value = "inspection-report.published", visibility = Visibility.PUBLIC)
public record InspectionPublished(InspectionId inspection, @JsonUnwrapped InspectionReport report)
    implements ReportEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(report.terms().establishments(), report.terms().organisations());
  }
}
