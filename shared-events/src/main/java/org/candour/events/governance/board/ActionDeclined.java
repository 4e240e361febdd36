package org.candour.events.governance.board;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * Whoever was asked for an action declined it.
 *
 * @param resolution the entry that asks for it
 * @param action its number within the resolution, from 1 on
 * @param saidBy who declined
 */
@EventType(value = "board.action-declined", visibility = Visibility.PUBLIC)
public record ActionDeclined(Link resolution, int action, String why, @Nullable Party saidBy)
    implements BoardEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(saidBy);
  }
}
