package org.candour.query.paper;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import org.candour.query.presentation.Block;
import org.candour.query.web.card.RenderedCard.Span;
import org.jspecify.annotations.Nullable;

/**
 * Writes headings, paragraphs, lists and tables.
 *
 * @param site where links lead; null where there are none
 */
record PaperBlocks(FoWriter fo, PrintableText text, @Nullable String site) {

  private static final String[] SIZES = {"19pt", "14pt", "11.5pt"};
  private static final String GAP = "5pt";
  private static final String CELL = "3pt 4pt 3pt 0pt";
  private static final String RULE = "0.5pt solid #b1b4b6";

  /** A sign for the direction of what it stands behind, which is text from left to right again. */
  private static final String LEFT_TO_RIGHT = "\u200E";

  /** Within a long word without a blank a line may break. */
  private static final String LONG = "(\\S{20})(?=\\S{10})";

  private static final String BREAK = "$1\u200B";

  void heading(int level, String id, String title) throws XMLStreamException {
    heading(level, id, List.of(new Span(title, null)));
  }

  private void heading(int level, String id, List<Span> title) throws XMLStreamException {
    fo.element(
        "block",
        () -> spans(title),
        "id",
        id,
        "role",
        "H" + level,
        "font-size",
        SIZES[level - 1],
        "font-weight",
        "bold",
        "line-height",
        "1.2",
        "space-before",
        level == 1 ? "0pt" : "12pt",
        "space-after",
        GAP,
        "keep-with-next.within-page",
        "always");
  }

  void paragraph(String words, String... attributes) throws XMLStreamException {
    fo.element("block", () -> words(words), attributes);
  }

  void block(Block<List<Span>> block) throws XMLStreamException {
    switch (block) {
      case Block.Paragraph<List<Span>> it -> paragraph(it.words());
      case Block.Facts<List<Span>> it -> facts(it);
      case Block.Bullets<List<Span>> it -> bullets(it);
      case Block.Table<List<Span>> it -> table(it);
      case Block.Articles<List<Span>> it -> articles(it);
    }
  }

  private void paragraph(List<Span> words) throws XMLStreamException {
    fo.element("block", () -> spans(words), "space-after", GAP);
  }

  private void facts(Block.Facts<List<Span>> facts) throws XMLStreamException {
    if (!facts.facts().isEmpty()) {
      list(
          "45mm",
          facts.facts().stream()
              .map(fact -> new Item(List.of(new Span(fact.name(), null)), fact.words()))
              .toList());
    }
  }

  private void bullets(Block.Bullets<List<Span>> bullets) throws XMLStreamException {
    if (!bullets.items().isEmpty()) {
      List<Span> bullet = List.of(new Span("•", null));
      list("5mm", bullets.items().stream().map(item -> new Item(bullet, item)).toList());
    }
  }

  private record Item(List<Span> label, List<Span> body) {}

  private void list(String indent, List<Item> items) throws XMLStreamException {
    fo.element(
        "list-block",
        () -> {
          for (Item item : items) {
            fo.element("list-item", () -> item(item), "space-after", "3pt");
          }
        },
        "provisional-distance-between-starts",
        indent,
        "provisional-label-separation",
        "2mm",
        "space-after",
        GAP);
  }

  private void item(Item item) throws XMLStreamException {
    fo.element(
        "list-item-label",
        () -> fo.element("block", () -> spans(item.label()), "color", "#3d4245"),
        "end-indent",
        "label-end()");
    fo.element(
        "list-item-body",
        () -> fo.element("block", () -> spans(item.body())),
        "start-indent",
        "body-start()");
  }

  private void articles(Block.Articles<List<Span>> articles) throws XMLStreamException {
    for (Block.Article<List<Span>> article : articles.articles()) {
      heading(3, "", article.heading());
      for (List<Span> words : article.paragraphs()) {
        paragraph(words);
      }
    }
  }

  private void table(Block.Table<List<Span>> table) throws XMLStreamException {
    if (table.rows().isEmpty()) {
      return;
    }
    fo.element(
        "table",
        () -> {
          columns(widths(table));
          fo.element("table-header", () -> head(table.columns()));
          fo.element("table-body", () -> rows(table.rows()));
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
        GAP);
  }

  /** The first column heads the rows. */
  private void columns(List<Integer> widths) throws XMLStreamException {
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

  private static List<Integer> widths(Block.Table<List<Span>> table) {
    return IntStream.range(0, table.columns().size())
        .mapToObj(column -> {
          double length =
              table.rows().stream()
                  .mapToInt(row -> Span.text(row.get(column)).length())
                  .average()
                  .orElse(0);
          return (int) Math.clamp(Math.max(length, table.columns().get(column).length()), 6, 50);
        })
        .toList();
  }

  private void head(List<String> columns) throws XMLStreamException {
    fo.element(
        "table-row",
        () -> {
          for (String column : columns) {
            cell(List.of(new Span(column, null)), true);
          }
        },
        "border-bottom",
        "1pt solid #505a5f");
  }

  private void rows(List<List<List<Span>>> rows) throws XMLStreamException {
    for (List<List<Span>> row : rows) {
      fo.element(
          "table-row",
          () -> {
            for (int i = 0; i < row.size(); i++) {
              cell(row.get(i), i == 0);
            }
          },
          "border-bottom",
          RULE,
          "keep-together.within-page",
          "5");
    }
  }

  private void cell(List<Span> words, boolean heads) throws XMLStreamException {
    fo.element(
        "table-cell",
        () -> fo.element("block", () -> spans(words), "font-weight", heads ? "bold" : "normal"),
        "padding",
        CELL);
  }

  private void spans(List<Span> spans) throws XMLStreamException {
    for (Span span : spans) {
      if (span.address() != null && site != null) {
        fo.element(
            "basic-link",
            () -> words(span.text()),
            "external-destination",
            "url('" + site + span.address().replace("'", "%27") + "')",
            "fox:alt-text",
            shown(span.text()),
            "text-decoration",
            "underline");
      } else if (span.lang() != null) {
        fo.element("inline", () -> words(span.text()), "xml:lang", span.lang());
      } else {
        words(span.text());
      }
    }
  }

  void words(String words) throws XMLStreamException {
    for (PrintableText.Run run : text.runs(words)) {
      String actual = run.actual();
      if (actual == null) {
        fo.text(run.text().replaceAll(LONG, BREAK));
      } else {
        fo.text("inline", run.text(), "fox:abbreviation", actual);
        fo.text(run.rightToLeft() ? LEFT_TO_RIGHT : "");
      }
    }
  }

  /** A text as it is printed, without more. */
  String shown(String words) {
    return text.runs(words).stream()
        .map(run -> run.actual() == null ? run.text() : run.actual().stripTrailing())
        .collect(Collectors.joining());
  }
}
