package org.candour.events.outcomes.framework;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.candour.events.EventType;
import org.candour.events.PartialDate;
import org.candour.events.Visibility;
import org.candour.events.outcomes.MeasureTerms;

/**
 * A measure was set.
 *
 * @param measure its short name in the framework
 */
@EventType(value = "framework.measure-set", visibility = Visibility.PUBLIC)
public record MeasureSet(String measure, @JsonUnwrapped MeasureTerms terms, PartialDate from)
    implements FrameworkEvent {}
