package org.candour.query.web.oversight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.candour.events.id.EstablishmentCode;
import org.candour.query.oversight.Counted;
import org.candour.query.oversight.FigureWords;
import org.candour.query.oversight.Measure;
import org.candour.query.oversight.PrisonFigures;
import org.candour.query.web.card.Addresses;
import org.candour.query.web.card.CardRenderer;
import org.candour.query.web.card.PresentationCatalogue;
import org.candour.query.web.card.RenderedCard.Span;
import org.candour.query.web.context.PageRequest;
import org.springframework.stereotype.Component;

/** Puts figures of prisons into tables, each with the list that it opens. */
@Component
class PrisonTables {

  private final PrisonFigures figures;
  private final PresentationCatalogue presentations;
  private final CardRenderer cards;

  PrisonTables(PrisonFigures figures, PresentationCatalogue presentations, CardRenderer cards) {
    this.figures = figures;
    this.presentations = presentations;
    this.cards = cards;
  }

  PrisonTable of(PageRequest request, String caption, List<Measure> measures) {
    Map<String, List<Counted>> all =
        figures.all(request.account(), request.context().point(), measures);
    List<String> codes = List.copyOf(all.keySet());
    List<List<Span>> names =
        cards
            .links(
                request,
                "Prison",
                codes.stream().map(code -> new EstablishmentCode(code).stream()).toList())
            .said();
    List<PrisonTable.PrisonLine> rows = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      List<Counted> counted = all.getOrDefault(codes.get(i), List.of());
      rows.add(
          new PrisonTable.PrisonLine(
              names.get(i), counted.stream().map(each -> cell(request, each)).toList()));
    }
    rows.sort(Comparator.comparing(PrisonTable.PrisonLine::name));
    return new PrisonTable(caption, measures.stream().map(Measure::title).toList(), rows);
  }

  private PrisonTable.Cell cell(PageRequest request, Counted counted) {
    Counted.Rows rows = counted.rows();
    return new PrisonTable.Cell(
        FigureWords.inWords(counted),
        Addresses.rows(presentations, request.links(), rows.view(), rows.filters()),
        FigureWords.note(counted));
  }
}
