package org.candour.events.inspection.recommendation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Link;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * Something was recommended.
 *
 * @param arisesFrom the published inspection, or the entry of a board, that it comes from
 * @param finding which of the findings of that inspection it rests on, counted from 1
 */
@EventType(value = "recommendation.made", visibility = Visibility.PUBLIC)
public record RecommendationMade(
    @JsonUnwrapped RecommendationTerms terms, @Nullable Link arisesFrom, @Nullable Integer finding)
    implements RecommendationEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(terms.by(), terms.to(), terms.establishment());
  }
}
