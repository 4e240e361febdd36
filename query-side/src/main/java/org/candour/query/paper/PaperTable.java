package org.candour.query.paper;

import java.util.List;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import org.candour.query.presentation.Block;
import org.candour.query.web.card.RenderedCard.Span;

/** Writes a table; its first line and its first column head the others. */
record PaperTable(FoWriter fo, PaperWords words, Block.Table<List<Span>> table) {

  private static final String CELL = "3pt 4pt 3pt 0pt";
  private static final int NARROWEST = 6;
  private static final int WIDEST = 50;

  void write() throws XMLStreamException {
    fo.element(
        "table",
        () -> {
          columns();
          fo.element("table-header", () -> head());
          fo.element("table-body", () -> rows());
        },
        "table-layout",
        "fixed",
        "width",
        "100%",
        "font-size",
        "9pt",
        "space-before",
        "3pt",
        "space-after",
        "5pt");
  }

  private void columns() throws XMLStreamException {
    List<Integer> widths = widths();
    for (int i = 0; i < widths.size(); i++) {
      fo.text(
          "table-column",
          "",
          "column-width",
          "proportional-column-width(" + widths.get(i) + ")",
          "fox:header",
          Boolean.toString(i == 0));
    }
  }

  /** In proportion to what stands in them. */
  private List<Integer> widths() {
    return IntStream.range(0, table.columns().size())
        .mapToObj(column -> {
          double length =
              table.rows().stream()
                  .mapToInt(row -> Span.text(row.get(column)).length())
                  .average()
                  .orElse(0);
          return (int)
              Math.clamp(Math.max(length, table.columns().get(column).length()), NARROWEST, WIDEST);
        })
        .toList();
  }

  private void head() throws XMLStreamException {
    fo.element(
        "table-row",
        () -> {
          for (String column : table.columns()) {
            cell(List.of(new Span(column, null)), true);
          }
        },
        "border-bottom",
        "1pt solid #505a5f");
  }

  private void rows() throws XMLStreamException {
    for (List<List<Span>> row : table.rows()) {
      fo.element(
          "table-row",
          () -> {
            for (int i = 0; i < row.size(); i++) {
              cell(row.get(i), false);
            }
          },
          "border-bottom",
          "0.5pt solid #b1b4b6",
          "keep-together.within-page",
          "5");
    }
  }

  private void cell(List<Span> said, boolean heads) throws XMLStreamException {
    fo.element(
        "table-cell",
        () ->
            fo.element("block", () -> words.spans(said), "font-weight", heads ? "bold" : "normal"),
        "padding",
        CELL);
  }
}
