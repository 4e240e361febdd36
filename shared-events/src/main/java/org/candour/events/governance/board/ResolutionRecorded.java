package org.candour.events.governance.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.governance.board.terms.AskedAction;
import org.candour.events.governance.board.terms.ResolutionTerms;
import org.candour.events.id.Link;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/**
 * The board decided.
 *
 * @param meeting the entry that records the meeting
 */
@EventType(value = "board.resolution-recorded", visibility = Visibility.PUBLIC)
public record ResolutionRecorded(Link meeting, @JsonUnwrapped ResolutionTerms terms)
    implements BoardEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(terms.actions().stream().map(AskedAction::of).toList());
  }
}
