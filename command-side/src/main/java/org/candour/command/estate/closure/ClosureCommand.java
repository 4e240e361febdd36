package org.candour.command.estate.closure;

import org.candour.command.stream.StreamCommand;
import org.candour.events.estate.ClosureId;

/** A command that a closure takes. */
public sealed interface ClosureCommand extends StreamCommand
    permits StateClosureLikely,
        AnnounceClosure,
        PublishTimeline,
        NotifyOrganisation,
        InformFamilies,
        AssessImpact,
        AgreeExitPlan,
        CompleteExitPlan,
        TakeAdviceOnClosure,
        HearGroupsOnClosure,
        PostponeClosure,
        RescindClosure,
        MakeClosureOrder,
        RecordLastPrisonersLeft,
        CompleteClosure {

  /** The closure that it is about. */
  ClosureId closure();
}
