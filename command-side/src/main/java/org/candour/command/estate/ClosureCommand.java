package org.candour.command.estate;

import org.candour.command.platform.StreamCommand;
import org.candour.events.ClosureId;

/** A command that a closure takes. */
sealed interface ClosureCommand extends StreamCommand
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
