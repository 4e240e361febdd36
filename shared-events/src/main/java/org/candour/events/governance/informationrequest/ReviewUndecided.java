package org.candour.events.governance.informationrequest;

import java.time.LocalDate;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.deadline.Silence;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/**
 * The decision on the review fell due and did not come.
 *
 * @param by who was to decide
 */
@EventType(value = "information-request.review-undecided", visibility = Visibility.PUBLIC)
public record ReviewUndecided(LocalDate due, Party by) implements InformationRequestEvent, Silence {
  @Override
  public String deadline() {
    return InformationReviewDeadline.NAME;
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(by);
  }
}
