package org.candour.events.estate.closure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.estate.TakenAdvice;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/** The closure was decided on with the advice of an advisory group. */
@EventType(value = "closure.advice-taken", visibility = Visibility.PUBLIC)
public record ClosureAdviceTaken(@JsonUnwrapped TakenAdvice taken)
    implements ClosureEvent.AtAnyStage {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(taken.advice());
  }
}
