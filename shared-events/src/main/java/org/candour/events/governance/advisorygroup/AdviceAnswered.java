package org.candour.events.governance.advisorygroup;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Link;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/**
 * Advice was answered by whom the group advises.
 *
 * @param advice the index of the entry in which it was given
 * @param about what it was about
 */
@EventType(value = "advisory-group.advice-answered", visibility = Visibility.PUBLIC)
public record AdviceAnswered(long advice, Link about, AdviceAnswer answer, String why)
    implements AdvisoryGroupEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(about);
  }

  /** What becomes of advice. */
  public enum AdviceAnswer {
    ACCEPTED,
    PARTLY,
    NOT
  }
}
