package org.candour.events.outcomes.failure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.PartialDate;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.outcomes.failure.terms.PlanTerms;
import org.jspecify.annotations.Nullable;

/**
 * The Secretary of State answered the urgent notification.
 *
 * @param publishedOn when the answer and its plan were published, which is when they count
 */
@EventType(value = "failure.notification-answered", visibility = Visibility.PUBLIC)
public record NotificationAnswered(
    PartialDate publishedOn, @JsonUnwrapped PlanTerms plan, @Nullable Party saidBy)
    implements FailureEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(saidBy);
  }
}
