package org.candour.query.inspection.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.candour.events.inspection.InspectionReport;
import org.candour.query.inspection.ReportWords;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Judged;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.Section;
import org.candour.query.presentation.ViewPresentation;
import org.springframework.stereotype.Component;

/** Inspections as inspectors work on them. */
@Component
public class InspectionWorkspacesPresentation extends ViewPresentation<InspectionWorkspace> {

  public InspectionWorkspacesPresentation() {
    super(
        "inspection-workspaces",
        "Inspection workspaces",
        "Inspections as inspectors work on them: the fixed evidence, what is found and rated so far,"
            + " and what those who were shown the draft say of it. Open to inspectors and auditors.",
        "inspection workspace",
        "inspection workspaces");
  }

  @Override
  public String name(InspectionWorkspace w) {
    return ReportWords.name(w.report());
  }

  @Override
  public Map<String, Map<String, String>> choices(InspectionWorkspace w) {
    return w.report() == null ? Map.of() : ReportWords.choices(w.report());
  }

  @Override
  public String paper() {
    return "Inspection report as it stands";
  }

  @Override
  public String draft(InspectionWorkspace w) {
    if (w.published() != null) {
      return "";
    }
    return w.abandoned() == null
        ? "Draft. It is not published and may change. Do not pass it on."
        : "Abandoned. It was never published. Do not pass it on.";
  }

  @Override
  public Card card(InspectionWorkspace w, LocalDate on) {
    InspectionReport report = w.report();
    if (report == null) {
      return Card.headed("An inspection");
    }
    return Card.headed(PlainEnglish.capital(name(w)))
        .standing(stands(w, report))
        .each("Prisons", report.terms().establishments())
        .column()
        .each("Organisations", report.terms().organisations())
        .say("Told before", ReportWords.isTold(report.terms()))
        .column()
        .say("From", report.terms().from())
        .say("Until", report.terms().until())
        .say("Begun", w.begun())
        .column()
        .say("Rating scheme", ReportWords.scheme(report))
        .each("Evidence", report.evidence(), ReportWords::evidence)
        .each("Not rated yet", standards(report))
        .say("Overall rating", ReportWords.overall(report))
        .column()
        .each("Draft shown to", report.sharedWith())
        .each("Draft shown", w.shared())
        .each("Draft answered", w.answered())
        .each("Draft not answered in time", w.silences())
        .say("Published in", w.published())
        .say("Abandoned", w.abandoned())
        .text("Abandoned because", w.abandonedBecause())
        .inFull()
        .each("Duties", w.judged(), Judged::phrases)
        .entries("Corrected by", w.corrections());
  }

  private static List<String> standards(InspectionReport report) {
    return report.notRated().stream().map(one -> ReportWords.standard(report, one)).toList();
  }

  private static String stands(InspectionWorkspace w, InspectionReport report) {
    if (w.published() != null) {
      return "Published.";
    }
    if (w.abandoned() != null) {
      return "Abandoned, " + w.abandoned().on().onInWords() + ".";
    }
    if (report.evidence().isEmpty()) {
      return "The evidence is not fixed yet.";
    }
    long open = report.points().stream().filter(point -> point.accepted() == null).count();
    if (open > 0) {
      return "Points of fact to be settled: " + open + ".";
    }
    int rated = report.standards().size() - report.notRated().size();
    return "Standards rated: " + rated + " of " + report.standards().size() + ".";
  }

  @Override
  public List<Section<List<Phrase>>> sections(InspectionWorkspace w) {
    return w.report() == null ? List.of() : ReportWords.sections(w.report());
  }
}
