package org.candour.query.paper;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.candour.query.presentation.Block;
import org.candour.query.web.card.RenderedCard.Span;

/** Writes headings, paragraphs, lists and tables. */
record PaperBlocks(FoWriter fo, PaperWords words) {

  private static final String[] SIZES = {"19pt", "14pt", "11.5pt"};
  private static final String GAP = "5pt";

  void heading(int level, String id, String title) throws XMLStreamException {
    heading(level, id, List.of(new Span(title, null)));
  }

  private void heading(int level, String id, List<Span> title) throws XMLStreamException {
    fo.element(
        "block",
        () -> words.spans(title),
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

  void paragraph(String said, String... attributes) throws XMLStreamException {
    fo.element("block", () -> words.words(said), attributes);
  }

  void block(Block<List<Span>> block) throws XMLStreamException {
    switch (block) {
      case Block.Paragraph<List<Span>> it -> paragraph(it.words());
      case Block.Drawing<List<Span>> it -> bullets(inWords(it));
      case Block.Facts<List<Span>> it -> facts(it);
      case Block.Bullets<List<Span>> it -> bullets(it);
      case Block.Table<List<Span>> it -> {
        if (!it.rows().isEmpty()) {
          new PaperTable(fo, words, it).write();
        }
      }
      case Block.Articles<List<Span>> it -> articles(it);
    }
  }

  private static Block.Bullets<List<Span>> inWords(Block.Drawing<List<Span>> drawing) {
    return new Block.Bullets<>(
        drawing.picture().told().stream()
            .map(told -> List.of(new Span(told.said(), null)))
            .toList());
  }

  private void paragraph(List<Span> said) throws XMLStreamException {
    fo.element("block", () -> words.spans(said), "space-after", GAP);
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
        () -> fo.element("block", () -> words.spans(item.label()), "color", "#3d4245"),
        "end-indent",
        "label-end()");
    fo.element(
        "list-item-body",
        () -> fo.element("block", () -> words.spans(item.body())),
        "start-indent",
        "body-start()");
  }

  private void articles(Block.Articles<List<Span>> articles) throws XMLStreamException {
    for (Block.Article<List<Span>> article : articles.articles()) {
      heading(3, "", article.heading());
      for (List<Span> said : article.paragraphs()) {
        paragraph(said);
      }
    }
  }
}
