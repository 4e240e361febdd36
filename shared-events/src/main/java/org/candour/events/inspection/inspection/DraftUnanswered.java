package org.candour.events.inspection.inspection;

import java.time.LocalDate;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.deadline.Silence;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/**
 * The day for an answer to the draft passed and none came.
 *
 * @param by who was to answer
 */
@EventType(value = "inspection.draft-unanswered", visibility = Visibility.INSPECTION)
public record DraftUnanswered(LocalDate due, Party by) implements InspectionEvent, Silence {

  /** Begins the name of the deadline, which ends with who was to answer. */
  public static final String DEADLINE = "draft-answer";

  @Override
  public String deadline() {
    return DEADLINE + " " + by;
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(by);
  }
}
