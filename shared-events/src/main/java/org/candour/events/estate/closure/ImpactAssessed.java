package org.candour.events.estate.closure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.estate.closure.terms.ImpactTerms;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/** The impact on organisations and the people they serve was assessed. */
@EventType(value = "closure.impact-assessed", visibility = Visibility.PUBLIC)
public record ImpactAssessed(@JsonUnwrapped ImpactTerms terms)
    implements ClosureEvent.OnceAnnounced {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(terms.organisations());
  }
}
