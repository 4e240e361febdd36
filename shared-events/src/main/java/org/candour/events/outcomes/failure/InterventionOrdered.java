package org.candour.events.outcomes.failure;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.outcomes.failure.terms.InterventionKind;
import org.jspecify.annotations.Nullable;

/**
 * A level above the prison intervened.
 *
 * @param amount what it costs, where it is known
 */
@EventType(value = "failure.intervention-ordered", visibility = Visibility.PUBLIC)
public record InterventionOrdered(
    InterventionKind kind,
    Party by,
    PartialDate from,
    @Nullable Money amount,
    @Nullable String what)
    implements FailureEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(by);
  }
}
