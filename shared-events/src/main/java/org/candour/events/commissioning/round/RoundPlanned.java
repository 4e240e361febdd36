package org.candour.events.commissioning.round;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Link;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/**
 * A round of commissioning was planned.
 *
 * @param needs the needs that it is to meet
 */
@EventType(value = "round.planned", visibility = Visibility.PUBLIC)
public record RoundPlanned(@JsonUnwrapped RoundTerms terms, List<Link> needs)
    implements RoundEvent {
  public RoundPlanned {
    needs = List.copyOf(needs);
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(
        terms.establishments(), terms.commissioner(), terms.needsAssessment(), needs);
  }
}
