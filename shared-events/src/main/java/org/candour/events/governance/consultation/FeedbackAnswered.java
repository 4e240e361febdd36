package org.candour.events.governance.consultation;

import java.util.List;
import org.candour.events.EventType;
import org.candour.events.Visibility;

/**
 * Whoever consulted says what it heard, and what it did.
 *
 * @param feedback the indexes of the entries that it answers
 * @param done what was done, or why nothing was
 */
@EventType(value = "consultation.feedback-answered", visibility = Visibility.PUBLIC)
public record FeedbackAnswered(List<Long> feedback, String said, String done)
    implements ConsultationEvent {
  public FeedbackAnswered {
    feedback = List.copyOf(feedback);
  }
}
