package org.candour.events.inspection.report;

import org.candour.events.Event;

/** An event of a published inspection. */
public sealed interface ReportEvent extends Event permits InspectionPublished {}
