package org.candour.query.inspection.report;

import java.time.LocalDate;
import java.util.List;
import org.candour.events.inspection.InspectionReport;
import org.candour.query.inspection.ReportWords;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Judged;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.Section;
import org.candour.query.presentation.ViewPresentation;
import org.springframework.stereotype.Component;

/** Published inspections: what was rated and how, on which evidence, and what was disputed. */
@Component
public class InspectionsPresentation extends ViewPresentation<Inspection> {

  public InspectionsPresentation() {
    super(
        "inspections",
        "Inspections",
        "Published inspections of prisons and of partnership: how each standard was rated, on what"
            + " evidence, what was found, and what those inspected said was wrong. The latest comes"
            + " first.",
        "inspection",
        "inspections");
  }

  @Override
  public String name(Inspection i) {
    return ReportWords.name(i.report());
  }

  @Override
  public String paper() {
    return "Inspection report";
  }

  @Override
  public Card card(Inspection i, LocalDate on) {
    InspectionReport report = i.report();
    if (report == null) {
      return Card.headed("An inspection").standing("Not published.");
    }
    String overall = ReportWords.overall(report);
    return Card.headed(PlainEnglish.capital(name(i)))
        .standing(overall == null ? "Published." : "Overall: " + PlainEnglish.stop(overall))
        .each("Prisons", report.terms().establishments())
        .column()
        .each("Organisations", report.terms().organisations())
        .say("Told before", ReportWords.isTold(report.terms()))
        .say("From", report.terms().from())
        .column()
        .say("Until", report.terms().until())
        .say("Published", i.published())
        .column()
        .say("Rating scheme", ReportWords.scheme(report))
        .column()
        .say("Overall rating", overall)
        .column()
        .say("Findings", report.findings().size())
        .only(
            !report.points().isEmpty(),
            "Points of fact not accepted",
            ReportWords.notAccepted(report) + " of " + report.points().size())
        .each("Evidence", report.evidence(), ReportWords::evidence)
        .each("Draft shown to", report.sharedWith())
        .each("Recommendations", i.recommendations())
        .inFull()
        .each("Duties", i.judged(), Judged::phrases)
        .entries("Corrected by", i.corrections());
  }

  @Override
  public List<Section<List<Phrase>>> sections(Inspection i) {
    return i.report() == null ? List.of() : ReportWords.sections(i.report());
  }
}
