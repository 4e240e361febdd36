package org.candour.events.inspection.inspection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.inspection.StandardJudgement;

/** Inspectors rated a standard, in the place of what they said of it before. */
@EventType(value = "inspection.standard-judged", visibility = Visibility.INSPECTION)
public record StandardJudged(@JsonUnwrapped StandardJudgement judgement)
    implements InspectionEvent {}
