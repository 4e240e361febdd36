package org.candour.events.outcomes.failure;

import java.time.LocalDate;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.deadline.Silence;
import org.candour.events.id.Level;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.outcomes.failure.deadline.ReviewDeadline;

/**
 * The review fell due and was not made, or what it found was not published.
 *
 * @param what which of the two
 */
@EventType(value = "failure.review-overdue", visibility = Visibility.PUBLIC)
public record ReviewOverdue(LocalDate due, Missing what) implements FailureEvent, Silence {

  /** Whose it was. */
  private static final Party BY = Party.of(Level.INSPECTORATE);

  /** What did not come. */
  public enum Missing {
    VISIT,
    REPORT
  }

  @Override
  public String deadline() {
    return ReviewDeadline.NAME;
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(BY);
  }
}
