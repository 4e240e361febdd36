package org.candour.query.paper;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.candour.query.presentation.Block;
import org.candour.query.presentation.Section;
import org.candour.query.web.card.RenderedCard.Span;

/** Lays a document out on sheets of A4: what stands on each, the title, and the sections. */
final class PaperLayout {

  private static final String LANGUAGE = "en-GB";
  private static final String TITLE = "title";
  private static final String END = "end";

  private final Paper paper;
  private final FoWriter fo;
  private final PaperWords words;
  private final PaperBlocks blocks;

  private PaperLayout(Paper paper, PrintableText text) throws XMLStreamException {
    this.paper = paper;
    this.fo = new FoWriter();
    this.words = new PaperWords(fo, text, paper.site());
    this.blocks = new PaperBlocks(fo, words);
  }

  /** The document as formatting objects. */
  static byte[] of(Paper paper, PrintableText text) throws XMLStreamException {
    PaperLayout layout = new PaperLayout(paper, text);
    layout.fo.element(
        "root",
        layout::root,
        "xml:lang",
        LANGUAGE,
        "font-family",
        "Words, Han",
        "font-size",
        "10.5pt",
        "line-height",
        "1.35",
        "line-height-shift-adjustment",
        "disregard-shifts");
    return layout.fo.end();
  }

  private void root() throws XMLStreamException {
    fo.element("layout-master-set", this::sheet);
    fo.element("declarations", () -> fo.description(words.shown(paper.title())));
    fo.element("bookmark-tree", this::bookmarks);
    fo.element("page-sequence", this::pages, "master-reference", "sheet", "xml:lang", LANGUAGE);
  }

  private void sheet() throws XMLStreamException {
    fo.element(
        "simple-page-master",
        () -> {
          fo.text("region-body", "", "margin-top", "9mm", "margin-bottom", "16mm");
          fo.text("region-before", "", "extent", "8mm");
          fo.text("region-after", "", "extent", "14mm", "display-align", "after");
        },
        "master-name",
        "sheet",
        "page-width",
        "210mm",
        "page-height",
        "297mm",
        "margin",
        "13mm 18mm 12mm");
  }

  private void bookmarks() throws XMLStreamException {
    bookmark(TITLE, paper.title());
    for (Section<List<Span>> section : paper.sections()) {
      bookmark(section.id(), section.title());
    }
  }

  private void bookmark(String to, String title) throws XMLStreamException {
    fo.element(
        "bookmark",
        () -> fo.text("bookmark-title", words.shown(title)),
        "internal-destination",
        to);
  }

  private void pages() throws XMLStreamException {
    if (!paper.notice().isEmpty()) {
      fo.element(
          "static-content",
          () -> blocks.paragraph(paper.notice(), "font-weight", "bold", "text-align", "center"),
          "flow-name",
          "xsl-region-before",
          "role",
          "artifact");
    }
    fo.element("static-content", this::foot, "flow-name", "xsl-region-after", "role", "artifact");
    fo.element("flow", this::body, "flow-name", "xsl-region-body");
  }

  private void foot() throws XMLStreamException {
    fo.element(
        "block",
        () -> {
          words.words(paper.foot());
          fo.text(" Page ");
          fo.text("page-number", "");
          fo.text(" of ");
          fo.text("page-number-citation-last", "", "ref-id", END);
        },
        "font-size",
        "8.5pt",
        "border-top",
        "0.5pt solid #505a5f",
        "padding-top",
        "4pt");
  }

  private void body() throws XMLStreamException {
    blocks.heading(1, TITLE, paper.title());
    if (!paper.notice().isEmpty()) {
      blocks.paragraph(
          paper.notice(),
          "font-weight",
          "bold",
          "border",
          "1pt solid #0b0c0c",
          "padding",
          "4pt",
          "space-after",
          "6pt");
    }
    for (Block<List<Span>> block : paper.opening()) {
      blocks.block(block);
    }
    for (Section<List<Span>> section : paper.sections()) {
      blocks.heading(2, section.id(), section.title());
      for (Block<List<Span>> block : section.blocks()) {
        blocks.block(block);
      }
    }
    fo.text("block", "", "id", END);
  }
}
