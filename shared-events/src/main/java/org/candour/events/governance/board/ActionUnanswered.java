package org.candour.events.governance.board;

import java.time.LocalDate;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.deadline.Silence;
import org.candour.events.governance.board.terms.AskedAction;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/**
 * An action fell due, and whoever was asked for it had neither promised it nor declined it.
 *
 * @param resolution the entry that asks for it
 * @param action its number within the resolution, from 1 on
 * @param what what was asked
 * @param by who was to answer
 */
@EventType(value = "board.action-unanswered", visibility = Visibility.PUBLIC)
public record ActionUnanswered(LocalDate due, Link resolution, int action, String what, Party by)
    implements BoardEvent, Silence {
  @Override
  public String deadline() {
    return AskedAction.deadline(resolution.entry(), action);
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(by);
  }
}
