package org.candour.events.governance.informationrequest;

import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * The review was decided by whom the request was put to.
 *
 * @param outcome what becomes of the answer that was reviewed
 */
@EventType(value = "information-request.review-decided", visibility = Visibility.PUBLIC)
public record ReviewDecided(ReviewOutcome outcome, @Nullable String why)
    implements InformationRequestEvent {

  /** What becomes of an answer. */
  public enum ReviewOutcome {
    UPHELD,
    PARTLY,
    OVERTURNED
  }
}
