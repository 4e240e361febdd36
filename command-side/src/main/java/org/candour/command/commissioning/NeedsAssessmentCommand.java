package org.candour.command.commissioning;

import org.candour.command.platform.StreamCommand;
import org.candour.events.NeedsAssessmentId;
import org.candour.events.StreamId;

/** A command that an assessment of needs takes. */
sealed interface NeedsAssessmentCommand extends StreamCommand
    permits StartNeedsAssessment, IdentifyNeed, PublishNeedsAssessment {

  /** The one that it is about. */
  NeedsAssessmentId needsAssessment();

  @Override
  default StreamId target() {
    return needsAssessment().stream();
  }
}
