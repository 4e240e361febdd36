package org.candour.events.inspection.inspection;

import java.util.List;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.inspection.PointOfFact;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was shown the draft said what is wrong in it, or that nothing is.
 *
 * @param saidBy who answered
 */
@EventType(value = "inspection.draft-answered", visibility = Visibility.INSPECTION)
public record DraftAnswered(List<PointOfFact> points, @Nullable Party saidBy)
    implements InspectionEvent {
  public DraftAnswered {
    points = List.copyOf(points);
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(saidBy);
  }
}
