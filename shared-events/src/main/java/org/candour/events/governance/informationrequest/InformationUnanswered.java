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
 * The answer to the request fell due and did not come.
 *
 * @param by who was to answer
 */
@EventType(value = "information-request.unanswered", visibility = Visibility.PUBLIC)
public record InformationUnanswered(LocalDate due, Party by)
    implements InformationRequestEvent, Silence {
  @Override
  public String deadline() {
    return InformationAnswerDeadline.NAME;
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(by);
  }
}
