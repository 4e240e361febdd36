package org.candour.events.inspection.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/**
 * The draft was shown to those who are inspected.
 *
 * @param with whom
 * @param answerBy the last day for what they say is wrong
 */
@EventType(value = "inspection.draft-shared", visibility = Visibility.INSPECTION)
public record DraftShared(List<Party> with, LocalDate answerBy) implements InspectionEvent {
  public DraftShared {
    with = List.copyOf(with);
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(with);
  }
}
