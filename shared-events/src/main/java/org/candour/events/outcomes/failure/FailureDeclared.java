package org.candour.events.outcomes.failure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.outcomes.failure.terms.FailureTerms;
import org.jspecify.annotations.Nullable;

/**
 * A prison was declared to fail.
 *
 * @param restsOn the entries that show it
 * @param saidBy who declared it; null where it was national oversight, of no level in particular
 */
@EventType(value = "failure.declared", visibility = Visibility.PUBLIC)
public record FailureDeclared(
    @JsonUnwrapped FailureTerms terms, List<Link> restsOn, @Nullable Party saidBy)
    implements FailureEvent {
  public FailureDeclared {
    restsOn = List.copyOf(restsOn);
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(terms.establishment(), terms.repeats(), restsOn, saidBy);
  }
}
