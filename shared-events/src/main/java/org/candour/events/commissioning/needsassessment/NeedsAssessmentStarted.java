package org.candour.events.commissioning.needsassessment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/** An assessment of needs began. */
@EventType(value = "needs-assessment.started", visibility = Visibility.PUBLIC)
public record NeedsAssessmentStarted(@JsonUnwrapped NeedsAssessmentTerms terms)
    implements NeedsAssessmentEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(terms.establishments(), terms.partners());
  }
}
