package org.candour.command.inspection.inspection;

import org.candour.command.stream.StreamCommand;
import org.candour.events.id.StreamId;
import org.candour.events.inspection.InspectionId;

/** A command that an inspection takes before it is published. */
sealed interface InspectionCommand extends StreamCommand
    permits AnnounceInspection, InspectionCommand.OfUnderway {

  /** The one that it is about. */
  InspectionId inspection();

  @Override
  default StreamId target() {
    return inspection().stream();
  }

  /** Belongs to an inspection that is under way. */
  sealed interface OfUnderway extends InspectionCommand
      permits FixEvidence,
          RecordFinding,
          JudgeStandard,
          ShareDraft,
          AnswerDraft,
          SettlePoint,
          DeriveOverall,
          AbandonInspection {}
}
