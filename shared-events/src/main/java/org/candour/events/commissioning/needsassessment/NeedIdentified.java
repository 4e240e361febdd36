package org.candour.events.commissioning.needsassessment;

import java.util.List;
import org.candour.events.EventType;
import org.candour.events.Theme;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A need was found. Rounds name it by the number of its entry.
 *
 * @param people how many people have it
 */
@EventType(value = "needs-assessment.need-identified", visibility = Visibility.PUBLIC)
public record NeedIdentified(
    String need, Priority priority, String group, @Nullable Integer people, List<Theme> themes)
    implements NeedsAssessmentEvent {
  public NeedIdentified {
    themes = List.copyOf(themes);
  }
}
