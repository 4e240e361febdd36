package org.candour.events.inspection.recommendation;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * Its owner says how far a recommendation has got, which closes nothing.
 *
 * @param status how far; null where a share is said of several
 * @param share how many in a hundred of several are done or on track
 * @param saidBy who reports
 */
@EventType(value = "recommendation.progress-reported", visibility = Visibility.PUBLIC)
public record ProgressReported(
    @Nullable ReportedProgress status, @Nullable Integer share, String text, @Nullable Party saidBy)
    implements RecommendationEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(saidBy);
  }
}
