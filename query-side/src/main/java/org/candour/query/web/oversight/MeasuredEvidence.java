package org.candour.query.web.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.inspection.InspectionReport;
import org.candour.query.oversight.Counted;
import org.candour.query.oversight.FigureWords;
import org.candour.query.oversight.InspectionMeasures;
import org.candour.query.oversight.InspectionMeasures.AtEvidence;
import org.candour.query.oversight.StandardFigures;
import org.candour.query.presentation.Block;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.Section;
import org.candour.query.view.View;
import org.candour.query.web.context.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The measures of an inspection’s fixed evidence as a part of its page: a table a prison, a column
 * a fixing, each figure leading to the rows that it counts as they stood then.
 */
@Component
class MeasuredEvidence {

  private final InspectionMeasures measures;

  MeasuredEvidence(InspectionMeasures measures) {
    this.measures = measures;
  }

  List<View<?>> reads() {
    return measures.views();
  }

  List<Section<List<Phrase>>> of(PageRequest request, @Nullable InspectionReport report) {
    if (report == null || report.evidence().isEmpty()) {
      return List.of();
    }
    List<EstablishmentCode> prisons = measures.prisons(report);
    if (prisons.isEmpty()) {
      return List.of();
    }
    List<AtEvidence> fixed = measures.of(request.account(), report);
    List<Block<List<Phrase>>> blocks = new ArrayList<>();
    blocks.add(
        Section.paragraph(
            "Counted in what you may see of the ledger as it was when the evidence was fixed, and in"
                + " the twelve months before: what was recorded or corrected since changes nothing here. Each figure"
                + " opens what it counts. A share of fewer than five is too few to be compared."));
    for (EstablishmentCode prison : prisons) {
      blocks.add(Section.paragraph(prison));
      blocks.add(table(prison.value(), fixed));
    }
    if (prisons.size() < report.terms().establishments().size()) {
      blocks.add(
          Section.paragraph(
              "Only the first " + prisons.size() + " prisons are measured here; ",
              new Phrase.Site("the benchmarks", List.of("benchmarks")),
              " have all."));
    }
    return List.of(new Section<>("measures", "Measures at the fixed evidence", blocks));
  }

  /** A measure of a standard, by its place among the standard’s. */
  private record Line(int standard, int measure) {}

  private static Block<List<Phrase>> table(String prison, List<AtEvidence> fixed) {
    List<String> columns = new ArrayList<>(List.of("Measure", "Standard"));
    fixed.forEach(at -> columns.add(head(at)));
    List<StandardFigures> standards = fixed.getFirst().standards();
    List<Line> lines =
        IntStream.range(0, standards.size())
            .boxed()
            .flatMap(s ->
                IntStream.range(0, standards.get(s).measured().measures().size())
                    .mapToObj(m -> new Line(s, m)))
            .toList();
    return Section.table(columns, lines, line -> cells(prison, line, standards, fixed));
  }

  private static String head(AtEvidence at) {
    return "First "
        + PlainEnglish.count(at.size(), "entry", "entries")
        + ", "
        + PlainEnglish.said(at.point().day());
  }

  private static @Nullable Object[] cells(
      String prison, Line line, List<StandardFigures> standards, List<AtEvidence> fixed) {
    StandardFigures standard = standards.get(line.standard());
    List<Object> cells = new ArrayList<>();
    cells.add(standard.measured().measures().get(line.measure()).title());
    cells.add(standard.number() + " " + standard.title());
    for (AtEvidence at : fixed) {
      List<Counted> counted =
          Objects.requireNonNull(
              at.standards().get(line.standard()).measured().prisons().get(prison));
      cells.add(cell(counted.get(line.measure()), at.size() - 1));
    }
    return cells.toArray();
  }

  private static Object[] cell(Counted counted, long entry) {
    String note = FigureWords.note(counted);
    return new Object[] {
      new Phrase.Rows(
          FigureWords.inWords(counted), counted.rows().view(), counted.rows().filters(), entry),
      note.isEmpty() ? "" : ", " + note
    };
  }
}
