package org.candour.events.estate.development;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.estate.TakenAdvice;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/** The development was decided on with the advice of an advisory group. */
@EventType(value = "development.advice-taken", visibility = Visibility.PUBLIC)
public record DevelopmentAdviceTaken(@JsonUnwrapped TakenAdvice taken) implements DevelopmentEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(taken.advice());
  }
}
