package org.candour.query.web.oversight;

import java.util.List;
import org.candour.query.inspection.inspection.InspectionWorkspace;
import org.candour.query.inspection.inspection.InspectionWorkspacesView;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.Section;
import org.candour.query.view.View;
import org.candour.query.view.read.Row;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.register.RelatedSections;
import org.springframework.stereotype.Component;

/** The measures of the evidence that inspectors write on. */
@Component
class MeasuredWorkspace implements RelatedSections<InspectionWorkspace> {

  private final InspectionWorkspacesView inspections;
  private final MeasuredEvidence measures;

  MeasuredWorkspace(InspectionWorkspacesView inspections, MeasuredEvidence measures) {
    this.inspections = inspections;
    this.measures = measures;
  }

  @Override
  public View<InspectionWorkspace> view() {
    return inspections;
  }

  @Override
  public List<View<?>> reads() {
    return measures.reads();
  }

  @Override
  public List<Section<List<Phrase>>> of(PageRequest request, Row<InspectionWorkspace> row) {
    return measures.of(request, row.value().report());
  }
}
