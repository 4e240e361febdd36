package org.candour.query.inspection.report;

import org.candour.events.inspection.InspectionReport;
import org.candour.events.inspection.report.InspectionPublished;
import org.candour.events.inspection.report.ReportEvent;
import org.candour.query.inspection.ReportWords;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** Published inspections, in sentences. */
@Component
class ReportSentences implements Sentences<ReportEvent> {

  @Override
  public Class<ReportEvent> events() {
    return ReportEvent.class;
  }

  @Override
  public Sentence say(ReportEvent event) {
    return switch (event) {
      case InspectionPublished(_, InspectionReport report) ->
          Sentence.of("Inspectors published the {}", ReportWords.name(report.terms()))
              .andMaybe(" of {}", report.terms().establishments())
              .andMaybe(
                  ", with {}",
                  report.findings().isEmpty()
                      ? null
                      : PlainEnglish.count(report.findings().size(), "finding", "findings"))
              .maybe("Overall rating: {}", ReportWords.overall(report))
              .maybe("Rated by: {}", ReportWords.scheme(report))
              .when(
                  ReportWords.notAccepted(report) > 0,
                  "Not accepted of what was said to be wrong in the draft: {} of {}",
                  ReportWords.notAccepted(report),
                  report.points().size());
    };
  }
}
