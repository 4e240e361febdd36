package org.candour.command.inspection.report;

import org.candour.command.stream.StreamCommand;

/** A command that the report of an inspection takes. */
sealed interface ReportCommand extends StreamCommand permits PublishInspection {}
