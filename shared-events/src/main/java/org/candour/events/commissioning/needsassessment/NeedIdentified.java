package org.candour.events.commissioning.needsassessment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.candour.events.EventType;
import org.candour.events.Visibility;

/** A need was found. Rounds name it by the number of its entry. */
@EventType(value = "needs-assessment.need-identified", visibility = Visibility.PUBLIC)
public record NeedIdentified(@JsonUnwrapped NeedTerms terms) implements NeedsAssessmentEvent {}
