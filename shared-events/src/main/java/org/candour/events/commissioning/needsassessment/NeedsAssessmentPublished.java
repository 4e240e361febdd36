package org.candour.events.commissioning.needsassessment;

import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/** The assessment was published; no need is added to it from then on. */
@EventType(value = "needs-assessment.published", visibility = Visibility.PUBLIC)
public record NeedsAssessmentPublished(String summary, @Nullable String where)
    implements NeedsAssessmentEvent {}
