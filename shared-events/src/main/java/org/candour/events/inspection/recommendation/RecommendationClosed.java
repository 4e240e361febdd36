package org.candour.events.inspection.recommendation;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * Who made the recommendation closed it.
 *
 * @param achieved whether whoever made it holds it to be achieved
 * @param saidBy who closed it
 */
@EventType(value = "recommendation.closed", visibility = Visibility.PUBLIC)
public record RecommendationClosed(boolean achieved, String why, @Nullable Party saidBy)
    implements RecommendationEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(saidBy);
  }
}
