package org.candour.events.inspection.recommendation;

import java.time.LocalDate;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * The recommendation was answered.
 *
 * @param answer whether it was agreed; null where the source does not say
 * @param owner who is to do what was agreed
 * @param due by when
 * @param saidBy who answered
 */
@EventType(value = "recommendation.answered", visibility = Visibility.PUBLIC)
public record RecommendationAnswered(
    @Nullable RecommendationAnswer answer,
    @Nullable Party owner,
    @Nullable LocalDate due,
    @Nullable String why,
    @Nullable Party saidBy)
    implements RecommendationEvent {
  /** Whether anything was agreed, so that somebody is to do something. */
  public boolean agreesToAct() {
    return answer != null && answer.isToBeActedOn();
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(owner, saidBy);
  }
}
