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
 * @param owner who is to do what was agreed
 * @param due by when
 * @param saidBy who answered
 */
@EventType(value = "recommendation.answered", visibility = Visibility.PUBLIC)
public record RecommendationAnswered(
    RecommendationAnswer answer,
    @Nullable Party owner,
    @Nullable LocalDate due,
    @Nullable String why,
    @Nullable Party saidBy)
    implements RecommendationEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(owner, saidBy);
  }
}
