package org.candour.query.web.oversight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.candour.events.id.EstablishmentCode;
import org.candour.query.oversight.Counted;
import org.candour.query.oversight.FigureWords;
import org.candour.query.oversight.Measure;
import org.candour.query.oversight.PrisonCounts;
import org.candour.query.oversight.PrisonFigures;
import org.candour.query.web.card.Addresses;
import org.candour.query.web.card.CardRenderer;
import org.candour.query.web.card.PresentationCatalogue;
import org.candour.query.web.card.RenderedCard.Span;
import org.candour.query.web.context.PageRequest;
import org.candour.query.web.context.Paging;
import org.springframework.stereotype.Component;

/** Puts figures of prisons into tables, each with the list that it opens. */
@Component
class PrisonTables {

  /** How many prisons a page has. */
  private static final int PRISONS = 25;

  private final PrisonFigures figures;
  private final PresentationCatalogue presentations;
  private final CardRenderer cards;

  PrisonTables(PrisonFigures figures, PresentationCatalogue presentations, CardRenderer cards) {
    this.figures = figures;
    this.presentations = presentations;
    this.cards = cards;
  }

  /** Measures under a caption. */
  record Captioned(String caption, List<Measure> measures) {}

  /** A page of prisons, of which every table has those of which it has figures. */
  record PageOfTables(List<PrisonTable> tables, Paging paging) {}

  PageOfTables of(PageRequest request, List<Captioned> captioned) {
    List<PrisonCounts> counts =
        captioned.stream()
            .map(each ->
                figures.counts(request.account(), request.context().point(), each.measures()))
            .toList();
    List<Prison> prisons = prisons(request, counts);
    int pages = Math.max(1, Math.ceilDiv(prisons.size(), PRISONS));
    int number = Math.min(request.links().number(), pages);
    List<Prison> page =
        prisons.subList((number - 1) * PRISONS, Math.min(number * PRISONS, prisons.size()));
    List<PrisonTable> tables = new ArrayList<>();
    for (int i = 0; i < captioned.size(); i++) {
      tables.add(table(request, captioned.get(i), counts.get(i), page));
    }
    return new PageOfTables(tables, Paging.of(request.links(), number, pages));
  }

  /** A prison and what it is called, by which prisons are in order. */
  private record Prison(String code, List<Span> name) {}

  private List<Prison> prisons(PageRequest request, List<PrisonCounts> counts) {
    List<String> codes =
        counts.stream().flatMap(each -> each.prisons().stream()).distinct().sorted().toList();
    List<List<Span>> names =
        cards
            .links(
                request,
                "Prison",
                codes.stream().map(code -> new EstablishmentCode(code).stream()).toList())
            .said();
    return IntStream.range(0, codes.size())
        .mapToObj(i -> new Prison(codes.get(i), names.get(i)))
        .sorted(Comparator.comparing(prison -> Span.text(prison.name())))
        .toList();
  }

  private PrisonTable table(
      PageRequest request, Captioned captioned, PrisonCounts counts, List<Prison> page) {
    Set<String> counted = counts.prisons();
    return new PrisonTable(
        captioned.caption(),
        captioned.measures().stream().map(Measure::title).toList(),
        page.stream()
            .filter(prison -> counted.contains(prison.code()))
            .map(prison ->
                new PrisonTable.PrisonLine(
                    prison.name(),
                    counts.of(prison.code()).stream().map(each -> cell(request, each)).toList()))
            .toList());
  }

  private PrisonTable.Cell cell(PageRequest request, Counted counted) {
    Counted.Rows rows = counted.rows();
    return new PrisonTable.Cell(
        FigureWords.inWords(counted),
        Addresses.rows(presentations, request.links(), rows.view(), rows.filters()),
        FigureWords.note(counted));
  }
}
