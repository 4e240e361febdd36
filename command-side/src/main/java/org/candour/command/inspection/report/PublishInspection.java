package org.candour.command.inspection.report;

import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.StreamId;
import org.candour.events.inspection.InspectionId;
import org.candour.events.inspection.InspectionReport;
import org.candour.events.inspection.report.InspectionPublished;

/** Publish an inspection, with all that it says. */
@Command(
    name = "publish-inspection",
    title = "Publish an inspection",
    stream = "inspection-report",
    by = {Role.INSPECTOR, Role.REGISTRAR},
    says = Side.INSPECTOR,
    ideas = {"P14", "T5"},
    opens = true)
record PublishInspection(@Hint("The inspection") InspectionId inspection) implements ReportCommand {
  @Override
  public StreamId target() {
    return inspection.report();
  }

  /** What has happened once this is accepted. */
  InspectionPublished happened(InspectionReport report) {
    return new InspectionPublished(inspection, report);
  }
}
