package org.candour.events.commissioning.needsassessment;

import org.candour.events.Event;

/** An event of an assessment of needs. */
public sealed interface NeedsAssessmentEvent extends Event
    permits NeedsAssessmentStarted, NeedIdentified, NeedsAssessmentPublished {}
