package org.candour.events.partnership.arrangement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/** A standing arrangement was made. */
@EventType(value = "arrangement.made", visibility = Visibility.PUBLIC)
public record ArrangementMade(@JsonUnwrapped ArrangementTerms terms) implements ArrangementEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(terms.establishment(), terms.organisations());
  }
}
