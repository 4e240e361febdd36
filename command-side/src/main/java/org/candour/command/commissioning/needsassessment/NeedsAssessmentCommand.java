package org.candour.command.commissioning.needsassessment;

import org.candour.command.stream.StreamCommand;
import org.candour.events.commissioning.NeedsAssessmentId;
import org.candour.events.id.StreamId;

/** A command that an assessment of needs takes. */
sealed interface NeedsAssessmentCommand extends StreamCommand
    permits StartNeedsAssessment, NeedsAssessmentCommand.UntilPublished {

  /** The one that it is about. */
  NeedsAssessmentId needsAssessment();

  @Override
  default StreamId target() {
    return needsAssessment().stream();
  }

  /** Belongs to an assessment that was started and is not published. */
  sealed interface UntilPublished extends NeedsAssessmentCommand permits IdentifyNeed, PublishNeedsAssessment {}
}
