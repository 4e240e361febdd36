package org.candour.events.partnership.concern;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/** Somebody said what is wrong, what is needed, or what could be done. */
@EventType(value = "concern.raised", visibility = Visibility.PARTIES)
public record ConcernRaised(@JsonUnwrapped ConcernTerms terms) implements ConcernEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(terms.from(), terms.to(), terms.establishment());
  }
}
