package org.candour.command.estate.closure;

import org.candour.command.stream.StreamCommand;
import org.candour.events.estate.ClosureId;

/** A command that a closure takes. */
sealed interface ClosureCommand extends StreamCommand
    permits ClosureCommand.OpeningCommand,
        ClosureCommand.AnyStageCommand,
        ClosureCommand.AnnouncedCommand {

  /** The closure that it is about. */
  ClosureId closure();

  /** May open a closure. */
  sealed interface OpeningCommand extends ClosureCommand
      permits StateClosureLikely, AnnounceClosure {}

  /** Belongs to a closure that was said to be likely as well as to one that was announced. */
  sealed interface AnyStageCommand extends ClosureCommand
      permits TakeAdviceOnClosure, HearGroupsOnClosure, RescindClosure {}

  /** Prepares or completes a closure that was announced. */
  sealed interface AnnouncedCommand extends ClosureCommand
      permits PublishTimeline,
          NotifyOrganisation,
          InformFamilies,
          AssessImpact,
          AgreeExitPlan,
          CompleteExitPlan,
          PostponeClosure,
          BringClosureForward,
          MakeClosureOrder,
          RecordLastPrisonersLeft,
          CompleteClosure {}
}
