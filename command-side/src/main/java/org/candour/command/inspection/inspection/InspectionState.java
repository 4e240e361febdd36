package org.candour.command.inspection.inspection;

import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.stream.StreamState;
import org.candour.events.PartialDate;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.inspection.InspectionReport;
import org.candour.events.inspection.InspectionTerms;

/** What an inspection's events amount to. */
sealed interface InspectionState extends StreamState {

  /** Nothing is on record. */
  record NotAnnounced() implements InspectionState {}

  /** It has begun. */
  sealed interface Begun extends InspectionState {

    /** What it says so far. */
    InspectionReport report();

    @Override
    default Set<StreamId> concerns() {
      InspectionTerms terms = report().terms();
      return Subjects.of(terms.establishments(), terms.organisations(), report().sharedWith());
    }

    @Override
    default Sides voices() {
      return Sides.of(Side.ADDRESSEE, report().sharedWith());
    }
  }

  /** It is under way. */
  record Underway(InspectionReport report) implements Begun {}

  /** It was given up. */
  record Abandoned(InspectionReport report, PartialDate on) implements Begun {}
}
