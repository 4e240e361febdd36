package org.candour.events.governance.advisorygroup;

import java.time.LocalDate;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.deadline.Silence;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/**
 * The answer to advice fell due and did not come.
 *
 * @param advice the index of the entry in which it was given
 * @param by who was to answer
 */
@EventType(value = "advisory-group.advice-unanswered", visibility = Visibility.PUBLIC)
public record AdviceUnanswered(long advice, LocalDate due, Party by)
    implements AdvisoryGroupEvent, Silence {
  @Override
  public String deadline() {
    return AdviceDeadline.NAME + " " + advice;
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(by);
  }
}
