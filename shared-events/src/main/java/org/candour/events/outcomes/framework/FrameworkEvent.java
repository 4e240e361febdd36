package org.candour.events.outcomes.framework;

import org.candour.events.Event;

/** An event of a framework of measures. */
public sealed interface FrameworkEvent extends Event
    permits GuidanceIssued, MeasureSet, MeasureReplaced, MeasureRetired {}
