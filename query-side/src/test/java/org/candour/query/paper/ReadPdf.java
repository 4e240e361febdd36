package org.candour.query.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** A PDF as a screen reader has it: by its tags, and what their glyphs stand for. */
public final class ReadPdf {

  private final Map<COSDictionary, Map<Integer, String>> marked = new HashMap<>();
  private final List<Tag> tags = new ArrayList<>();

  /** A tag with the text in it and in the tags below. */
  public record Tag(String type, String text) {}

  private ReadPdf(PDDocument pdf) throws IOException {
    for (PDPage page : pdf.getPages()) {
      PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
      extractor.processPage(page);
      Map<Integer, String> texts = new HashMap<>();
      extractor.getMarkedContents().forEach(content -> collect(content, texts));
      marked.put(page.getCOSObject(), texts);
    }
    text(pdf.getDocumentCatalog().getStructureTreeRoot(), null);
  }

  /** The tags of a document, those inside before those that hold them. */
  public static List<Tag> tags(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return List.copyOf(new ReadPdf(document).tags);
    }
  }

  /** All of its text, as it is read out. */
  public static String text(byte[] pdf) throws IOException {
    return tags(pdf).getLast().text();
  }

  private static void collect(PDMarkedContent content, Map<Integer, String> texts) {
    StringBuilder text = new StringBuilder();
    for (Object piece : content.getContents()) {
      if (piece instanceof TextPosition glyph) {
        text.append(glyph.getUnicode());
      } else if (piece instanceof PDMarkedContent inner) {
        collect(inner, texts);
      }
    }
    texts.merge(content.getMCID(), text.toString(), String::concat);
  }

  private String text(PDStructureNode node, @Nullable PDPage above) {
    StringBuilder text = new StringBuilder();
    PDPage page =
        node instanceof PDStructureElement element && element.getPage() != null
            ? element.getPage()
            : above;
    for (Object kid : node.getKids()) {
      switch (kid) {
        case PDStructureElement element -> text.append(text(element, page));
        case PDMarkedContentReference at ->
            text.append(content(at.getPage() == null ? page : at.getPage(), at.getMCID()));
        case Integer id -> text.append(content(page, id));
        case COSInteger id -> text.append(content(page, id.intValue()));
        default -> {}
      }
    }
    if (!(node instanceof PDStructureElement element)) {
      return text.toString();
    }
    String said = element.getActualText() == null ? text.toString() : element.getActualText();
    tags.add(new Tag(element.getStructureType(), said.replaceAll(" +", " ").strip()));
    return said;
  }

  private String content(@Nullable PDPage page, int id) {
    return page == null
        ? ""
        : marked.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(id, "");
  }
}
