package org.candour.events.outcomes.failure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.outcomes.failure.terms.PlanTerms;
import org.jspecify.annotations.Nullable;

/** The plan that was required came. */
@EventType(value = "failure.plan-submitted", visibility = Visibility.PUBLIC)
public record PlanSubmitted(@JsonUnwrapped PlanTerms plan, @Nullable Party saidBy)
    implements FailureEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(saidBy);
  }
}
