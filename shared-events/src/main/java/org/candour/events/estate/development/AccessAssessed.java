package org.candour.events.estate.development;

import java.util.List;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * How visitors and the community can reach the site was assessed.
 *
 * @param accommodation what there is for visitors
 */
@EventType(value = "development.access-assessed", visibility = Visibility.PUBLIC)
public record AccessAssessed(List<Journey> journeys, String accommodation, @Nullable String finding)
    implements DevelopmentEvent {
  public AccessAssessed {
    journeys = List.copyOf(journeys);
  }
}
