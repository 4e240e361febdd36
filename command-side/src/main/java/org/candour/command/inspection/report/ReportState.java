package org.candour.command.inspection.report;

import java.util.Set;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.inspection.InspectionTerms;

/** What a report's events amount to. */
sealed interface ReportState extends StreamState {

  /** It is not published. */
  record NotPublished() implements ReportState {}

  /** It is published. */
  record Published(InspectionTerms terms, PartialDate on) implements ReportState {
    @Override
    public Set<StreamId> concerns() {
      return Subjects.of(terms.establishments(), terms.organisations());
    }
  }
}
