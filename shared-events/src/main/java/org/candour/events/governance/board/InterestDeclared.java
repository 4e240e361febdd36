package org.candour.events.governance.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.governance.board.terms.Interest;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/** A member declared an interest that stands until their membership ends. */
@EventType(value = "board.interest-declared", visibility = Visibility.PUBLIC)
public record InterestDeclared(@JsonUnwrapped Interest interest) implements BoardEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(interest.organisation());
  }
}
