package org.candour.events.inspection.recommendation;

import java.time.LocalDate;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.deadline.Silence;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/**
 * The answer fell due and did not come.
 *
 * @param by who was to answer
 */
@EventType(value = "recommendation.unanswered", visibility = Visibility.PUBLIC)
public record RecommendationUnanswered(LocalDate due, Party by)
    implements RecommendationEvent, Silence {
  @Override
  public String deadline() {
    return AnswerDeadline.NAME;
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(by);
  }
}
