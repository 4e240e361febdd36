package org.candour.events.governance.board;

import java.util.List;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.entry.DocumentRef;
import org.candour.events.governance.EscalationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/**
 * The board published its report on a year.
 *
 * @param document the report, by its hash
 * @param questions the escalations that it asks
 */
@EventType(value = "board.annual-report-published", visibility = Visibility.PUBLIC)
public record AnnualReportPublished(int year, DocumentRef document, List<EscalationId> questions)
    implements BoardEvent {
  public AnnualReportPublished {
    questions = List.copyOf(questions);
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(questions);
  }
}
