package org.candour.command.inspection.inspection;

import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.stream.StreamState;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.inspection.InspectionReport;
import org.candour.events.inspection.InspectionTerms;

/** What an inspection's events amount to. */
sealed interface InspectionState extends StreamState {

  /** Nothing is on record. */
  record NotAnnounced() implements InspectionState {}

  /**
   * It is under way.
   *
   * @param report what it says so far
   */
  record Underway(InspectionReport report) implements InspectionState {

    @Override
    public Set<StreamId> concerns() {
      InspectionTerms terms = report.terms();
      return Subjects.of(terms.establishments(), terms.organisations(), report.sharedWith());
    }

    @Override
    public Sides voices() {
      return Sides.of(Side.ADDRESSEE, report.sharedWith());
    }
  }
}
