package org.candour.events.estate.closure;

import java.util.List;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/** Which of the groups concerned were heard before or during the closure, and which were not. */
@EventType(value = "closure.groups-heard", visibility = Visibility.PUBLIC)
public record ClosureGroupsHeard(
    List<String> heard, List<String> notHeard, @Nullable String account) implements ClosureEvent.AtAnyStage {
  public ClosureGroupsHeard {
    heard = List.copyOf(heard);
    notHeard = List.copyOf(notHeard);
  }
}
