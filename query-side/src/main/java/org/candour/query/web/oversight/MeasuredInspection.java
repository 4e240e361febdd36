package org.candour.query.web.oversight;

import java.util.List;
import org.candour.query.inspection.report.Inspection;
import org.candour.query.inspection.report.InspectionsView;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.Section;
import org.candour.query.view.View;
import org.candour.query.view.read.Row;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.register.RelatedSections;
import org.springframework.stereotype.Component;

/** The measures of the evidence that a published inspection rests on. */
@Component
class MeasuredInspection implements RelatedSections<Inspection> {

  private final InspectionsView inspections;
  private final MeasuredEvidence measures;

  MeasuredInspection(InspectionsView inspections, MeasuredEvidence measures) {
    this.inspections = inspections;
    this.measures = measures;
  }

  @Override
  public View<Inspection> view() {
    return inspections;
  }

  @Override
  public List<View<?>> reads() {
    return measures.reads();
  }

  @Override
  public List<Section<List<Phrase>>> of(PageRequest request, Row<Inspection> row) {
    return measures.of(request, row.value().report());
  }
}
