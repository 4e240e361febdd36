package org.candour.events.estate.development;

import java.util.List;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/** Which of the groups concerned were heard on the development, and which were not. */
@EventType(value = "development.groups-heard", visibility = Visibility.PUBLIC)
public record DevelopmentGroupsHeard(
    List<String> heard, List<String> notHeard, @Nullable String account)
    implements DevelopmentEvent {
  public DevelopmentGroupsHeard {
    heard = List.copyOf(heard);
    notHeard = List.copyOf(notHeard);
  }
}
